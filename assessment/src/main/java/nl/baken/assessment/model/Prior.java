package nl.baken.assessment.model;

import java.util.List;
import nl.baken.indicator.Text;

/**
 * What the profile alone makes plausible.
 *
 * @param base for every project, in decibans; a judgement, since no source gives a base rate
 * @param text why
 * @param adjustments what is added for projects of a kind
 */
public record Prior(double base, Text text, List<Adjustment> adjustments) {

    public Prior {
        adjustments = List.copyOf(adjustments);
    }

    /**
     * Added for projects of a kind.
     *
     * @param id names it within the risk
     * @param decibans positive or negative
     */
    public record Adjustment(String id, Where where, double decibans, Text text) {}
}
