package nl.baken.assessment.model;

import java.time.Instant;
import java.util.List;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.output.Text;

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
     * @param when what must hold of the project beside its profile
     * @param decibans positive or negative
     */
    public record Adjustment(String id, Where where, Guard when, double decibans, Text text) {

        /** An adjustment without a condition. */
        public Adjustment(String id, Where where, double decibans, Text text) {
            this(id, where, Guard.ALWAYS, decibans, text);
        }

        /** True when it is added. */
        public boolean holds(Dossier dossier, Instant now) {
            return where.holds(dossier.profile()) && when.holds(dossier, now);
        }
    }
}
