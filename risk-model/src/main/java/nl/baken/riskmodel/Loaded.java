package nl.baken.riskmodel;

import java.util.List;
import nl.baken.assessment.model.RiskModel;
import nl.baken.riskmodel.yaml.Problem;

/** What became of a model file. */
public sealed interface Loaded {

    /** It can be used. */
    record Valid(RiskModel model) implements Loaded {}

    /**
     * It cannot be used.
     *
     * @param problems all there are, in the order of the file; never empty
     */
    record Invalid(List<Problem> problems) implements Loaded {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
