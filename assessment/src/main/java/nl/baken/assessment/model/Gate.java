package nl.baken.assessment.model;

import java.util.List;
import nl.baken.event.IndicatorFamily;
import nl.baken.event.Phase;
import nl.baken.output.Text;

/**
 * What must be shown at the end of a phase (report lines 966-971).
 *
 * @param phase the phase that ends
 * @param criteria in the order of the model
 */
public record Gate(Phase phase, List<Demanded> criteria) {

    /** Whether a project can go on without it. */
    public enum Need {
        /** Without it there is no GO. */
        MUST,
        /** Without it GO comes with the condition that it is seen to. */
        SHOULD
    }

    /** Id of the criterion, if a gate has it, that it is used: met by the use itself, whatever the events are called. */
    public static final String USED = "used";

    /** Id of the criterion, if a gate has it, that others use it: met by their use. */
    public static final String USED_ELSEWHERE = "used_elsewhere";

    /** Id of the criterion, if a gate has it, that plan, budget and duration of the next phase are there. */
    public static final String NEXT_PHASE_PLAN = "next_phase_plan";

    public Gate {
        criteria = List.copyOf(criteria);
    }

    /**
     * One demand.
     *
     * @param id names it within the gate
     * @param family the family of indicators that it belongs to
     * @param need whether a project can go on without it
     * @param where for which projects it is demanded
     * @param met events that show that it is met
     * @param failed events that show that it is not; null when nothing can show that
     * @param until events after which what failed shows nothing any more; null when there are none
     * @param text what is demanded, as people read it
     * @param clause the same as the clause after "not shown yet:"; null when the model has none
     */
    public record Demanded(
            String id,
            IndicatorFamily family,
            Need need,
            Where where,
            Signal met,
            Signal failed,
            Signal until,
            Text text,
            Text clause) {

        /** A demand that must be met. */
        public Demanded(String id, IndicatorFamily family, Where where, Signal met, Signal failed, Text text) {
            this(id, family, Need.MUST, where, met, failed, null, text, null);
        }
    }
}
