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
     * @param where for which projects it is demanded
     * @param met events that show that it is met
     * @param failed events that show that it is not; null when nothing can show that
     * @param text what is demanded, as people read it
     */
    public record Demanded(String id, IndicatorFamily family, Where where, Signal met, Signal failed, Text text) {}
}
