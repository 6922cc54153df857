package nl.baken.assessment.outcome;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Indicator;
import nl.baken.assessment.dossier.PhaseEntry;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.event.Closure;
import nl.baken.event.IndicatorLevel;
import nl.baken.event.Phase;
import nl.baken.output.MeasurementStatus;
import nl.baken.output.OutcomeIndicator;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.ProjectRef;
import nl.baken.output.ValueEvidence;

/** What the project brings: outputs, outcomes, use and cost, as far as they were measured. */
public final class Outcomes {

    private static final Comparator<OutcomeIndicator> BY_ID_AND_SEGMENT = Comparator.comparing(
                    OutcomeIndicator::getIndicatorId)
            .thenComparing(OutcomeIndicator::getSegment, Comparator.nullsFirst(Comparator.naturalOrder()));

    private Outcomes() {}

    /** The outcome indicators of a project at {@code now}, a moment of the log. */
    public static OutcomeIndicators of(Dossier dossier, ProjectRef project, Instant now) {
        Stamp firstUse = dossier.use().first();
        List<OutcomeIndicator> indicators = dossier.indicators().byId().values().stream()
                .filter(indicator -> indicator.about() != null)
                .map(indicator -> Effects.of(indicator, target(dossier, indicator), firstUse))
                .sorted(BY_ID_AND_SEGMENT)
                .toList();
        int outputs = measurements(dossier, IndicatorLevel.OUTPUT);
        int outcomes = measurements(dossier, IndicatorLevel.OUTCOME);
        return OutcomeIndicators.newBuilder()
                .setProject(project)
                .setAsOf(now)
                .setIndicators(indicators)
                .setOutputMeasurements(outputs)
                .setOutcomeMeasurements(outcomes)
                .setOutcomeShare(outputs + outcomes == 0 ? null : (double) outcomes / (outputs + outcomes))
                .setValueEvidence(evidence(indicators, dossier))
                .setInUse(inUse(dossier))
                .setUsers(Stamped.valueOf(dossier.users()))
                .setCost(Costs.of(dossier))
                .build();
    }

    /** True when an outcome was measured after use: what was measured before use says nothing of what it brought. */
    public static boolean measuredAfterUse(OutcomeIndicators outcome) {
        return any(outcome.getIndicators(), IndicatorLevel.OUTCOME, MeasurementStatus.EFFECT_KNOWN)
                || any(outcome.getIndicators(), IndicatorLevel.OUTCOME, MeasurementStatus.NO_BASELINE);
    }

    /** A target is set for everyone; a group of people has no other. */
    private static Double target(Dossier dossier, Indicator indicator) {
        Indicator forEveryone =
                dossier.indicators().byId().get(indicator.about().value().indicatorId());
        return Stamped.valueOf(
                indicator.target() != null || forEveryone == null ? indicator.target() : forEveryone.target());
    }

    private static int measurements(Dossier dossier, IndicatorLevel level) {
        return dossier.indicators().byId().values().stream()
                .filter(indicator ->
                        indicator.about() != null && indicator.about().value().level() == level)
                .mapToInt(indicator -> indicator.baselines().entries().size()
                        + indicator.followUps().entries().size())
                .sum();
    }

    private static ValueEvidence evidence(List<OutcomeIndicator> indicators, Dossier dossier) {
        if (any(indicators, IndicatorLevel.OUTCOME, MeasurementStatus.EFFECT_KNOWN)) {
            return ValueEvidence.OUTCOME_WITH_BASELINE;
        }
        if (any(indicators, IndicatorLevel.OUTCOME, MeasurementStatus.NO_BASELINE)) {
            return ValueEvidence.OUTCOME_WITHOUT_BASELINE;
        }
        if (any(indicators, IndicatorLevel.OUTPUT, MeasurementStatus.EFFECT_KNOWN)
                || any(indicators, IndicatorLevel.OUTPUT, MeasurementStatus.NO_BASELINE)) {
            return ValueEvidence.OUTPUT;
        }
        boolean claimed = dossier.indicators().byId().values().stream()
                .anyMatch(indicator -> !indicator.claims().isEmpty());
        return claimed ? ValueEvidence.CLAIMED : ValueEvidence.NONE;
    }

    private static boolean any(List<OutcomeIndicator> indicators, IndicatorLevel level, MeasurementStatus status) {
        return indicators.stream()
                .anyMatch(indicator -> indicator.getLevel() == level && indicator.getStatus() == status);
    }

    /** What was completed and handed over is still in use; what was stopped or left on the shelf is not. */
    private static boolean inUse(Dossier dossier) {
        PhaseEntry phase = Stamped.valueOf(dossier.phase());
        boolean over = phase != null
                && phase.phase() == Phase.CLOSED
                && (phase.closure() == Closure.STOPPED || phase.closure() == Closure.SHELVED);
        return dossier.use().first() != null && !over;
    }
}
