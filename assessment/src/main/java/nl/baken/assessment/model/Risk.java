package nl.baken.assessment.model;

import java.util.List;
import nl.baken.output.Text;

/**
 * One of the risks.
 *
 * @param inferred true when the source does not print it
 * @param axis on which of the two axes of Meijer and Thaens it lies
 * @param rules in the order of the model
 * @param expectations what should be known about it
 * @param owner who in the organisation answers for the risk as the model has it: a role or a department; null when nobody
 *     is named
 */
public record Risk(
        String id,
        Text name,
        boolean inferred,
        Axis axis,
        String source,
        Prior prior,
        List<Rule> rules,
        List<Expectation> expectations,
        String owner) {

    public Risk {
        rules = List.copyOf(rules);
        expectations = List.copyOf(expectations);
    }

    /** A risk without an owner. */
    public Risk(
            String id,
            Text name,
            boolean inferred,
            Axis axis,
            String source,
            Prior prior,
            List<Rule> rules,
            List<Expectation> expectations) {
        this(id, name, inferred, axis, source, prior, rules, expectations, null);
    }

    /** Too little value for the public, or too little control by the public. */
    public enum Axis {
        LOW_PUBLIC_VALUE,
        LOW_PUBLIC_CONTROL
    }
}
