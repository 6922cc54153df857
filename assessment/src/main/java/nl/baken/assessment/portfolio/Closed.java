package nl.baken.assessment.portfolio;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.outcome.Outcomes;
import nl.baken.event.Closure;
import nl.baken.output.ClosedProjects;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.RiskReading;

/** Projects that came to their end, added up apart. */
final class Closed {

    static final BigDecimal NO_EURO = new BigDecimal("0.00");

    static final ClosedProjects NONE = new ClosedProjects(Map.of(), List.of(), Map.of(), 0, 0, NO_EURO, 0);

    private Closed() {}

    /**
     * One project.
     *
     * @param closure how it ended; null when that was not told
     */
    static ClosedProjects of(RiskModel model, List<RiskReading> readings, OutcomeIndicators outcome, Closure closure) {
        Closure known = closure == null ? Closure.UNKNOWN : closure;
        return new ClosedProjects(
                Map.of(known.name(), 1),
                RiskCounts.of(model, readings),
                Map.of(outcome.getValueEvidence().name(), 1),
                Outcomes.isUsedUnmeasured(outcome) ? 1 : 0,
                outcome.getCost().getInternalKnown() ? 0 : 1,
                outcome.getCost().getOutOfPocket(),
                outcome.getCost().getAtLeast() ? 1 : 0);
    }

    static ClosedProjects of(ClosedProjects one, ClosedProjects other, Joining how) {
        return new ClosedProjects(
                how.of(one.getClosures(), other.getClosures()),
                RiskCounts.of(one.getRisks(), other.getRisks(), how),
                how.of(one.getValueEvidence(), other.getValueEvidence()),
                how.of(one.getInUseWithoutOutcome(), other.getInUseWithoutOutcome()),
                how.of(one.getInternalCostsUnknown(), other.getInternalCostsUnknown()),
                how.of(one.getOutOfPocket(), other.getOutOfPocket()),
                how.of(one.getCostsAtLeast(), other.getCostsAtLeast()));
    }
}
