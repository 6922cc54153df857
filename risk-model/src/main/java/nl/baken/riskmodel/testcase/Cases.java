package nl.baken.riskmodel.testcase;

import java.util.List;
import nl.baken.assessment.model.RiskModel;
import nl.baken.riskmodel.yaml.Problem;

/** What became of a file of cases. */
public sealed interface Cases {

    /**
     * It can be used.
     *
     * @param model of which the cases are
     * @param cases in the order of the file; at least one
     */
    record Valid(RiskModel model, List<ModelCase> cases) implements Cases {

        public Valid {
            cases = List.copyOf(cases);
        }
    }

    /**
     * It cannot be used.
     *
     * @param problems all there are, in the order of the file; never empty
     */
    record Invalid(List<Problem> problems) implements Cases {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
