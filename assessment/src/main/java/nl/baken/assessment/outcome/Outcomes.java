package nl.baken.assessment.outcome;

import java.time.Instant;
import java.util.List;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.indicator.BestEvidence;
import nl.baken.assessment.indicator.DeclaredIndicator;
import nl.baken.assessment.indicator.InUse;
import nl.baken.assessment.indicator.IndicatorValues;
import nl.baken.assessment.indicator.InternalCosts;
import nl.baken.assessment.indicator.InternalCostsKnown;
import nl.baken.assessment.indicator.InternalHours;
import nl.baken.assessment.indicator.LatestBudget;
import nl.baken.assessment.indicator.MeasuredEffects;
import nl.baken.assessment.indicator.OutOfPocketCosts;
import nl.baken.assessment.indicator.OutcomeMeasurements;
import nl.baken.assessment.indicator.OutcomeShare;
import nl.baken.assessment.indicator.OutputMeasurements;
import nl.baken.assessment.indicator.UserCount;
import nl.baken.event.IndicatorLevel;
import nl.baken.output.CostSummary;
import nl.baken.output.MeasurementStatus;
import nl.baken.output.OutcomeIndicator;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.ProjectRef;

/** What the project brings: outputs, outcomes, use and cost, as far as they were measured. */
public final class Outcomes {

    /** The indicators that the record tells. */
    public static final List<DeclaredIndicator<?>> INDICATORS = List.of(
            MeasuredEffects.INDICATOR,
            OutputMeasurements.INDICATOR,
            OutcomeMeasurements.INDICATOR,
            OutcomeShare.INDICATOR,
            BestEvidence.INDICATOR,
            InUse.INDICATOR,
            UserCount.INDICATOR,
            OutOfPocketCosts.INDICATOR,
            InternalCosts.INDICATOR,
            InternalHours.INDICATOR,
            InternalCostsKnown.INDICATOR,
            LatestBudget.INDICATOR);

    private Outcomes() {}

    /** The outcome indicators of a project at {@code now}, a moment of the log. */
    public static OutcomeIndicators of(Dossier dossier, ProjectRef project, Instant now) {
        return of(dossier, project, IndicatorValues.of(dossier, now), now);
    }

    /** The same of values that are known. */
    public static OutcomeIndicators of(Dossier dossier, ProjectRef project, IndicatorValues values, Instant now) {
        return OutcomeIndicators.newBuilder()
                .setProject(project)
                .setAsOf(now)
                .setIndicators(values.get(MeasuredEffects.INDICATOR))
                .setOutputMeasurements(values.get(OutputMeasurements.INDICATOR))
                .setOutcomeMeasurements(values.get(OutcomeMeasurements.INDICATOR))
                .setOutcomeShare(values.get(OutcomeShare.INDICATOR))
                .setValueEvidence(values.get(BestEvidence.INDICATOR))
                .setInUse(values.get(InUse.INDICATOR))
                .setUsers(values.get(UserCount.INDICATOR))
                .setCost(CostSummary.newBuilder()
                        .setOutOfPocket(values.get(OutOfPocketCosts.INDICATOR))
                        .setInternal(values.get(InternalCosts.INDICATOR))
                        .setHours(values.get(InternalHours.INDICATOR))
                        .setInternalKnown(values.get(InternalCostsKnown.INDICATOR))
                        .setBudget(values.get(LatestBudget.INDICATOR))
                        .setTruncated(dossier.costs().truncated())
                        .build())
                .build();
    }

    /** True when an outcome was measured after use: what was measured before use says nothing of what it brought. */
    public static boolean measuredAfterUse(OutcomeIndicators outcome) {
        return any(outcome.getIndicators(), MeasurementStatus.EFFECT_KNOWN)
                || any(outcome.getIndicators(), MeasurementStatus.NO_BASELINE);
    }

    private static boolean any(List<OutcomeIndicator> indicators, MeasurementStatus status) {
        return indicators.stream()
                .anyMatch(
                        indicator -> indicator.getLevel() == IndicatorLevel.OUTCOME && indicator.getStatus() == status);
    }
}
