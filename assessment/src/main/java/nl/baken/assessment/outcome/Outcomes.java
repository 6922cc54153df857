package nl.baken.assessment.outcome;

import java.time.Instant;
import java.util.List;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Indicator;
import nl.baken.assessment.dossier.Uses;
import nl.baken.assessment.indicator.BestEvidence;
import nl.baken.assessment.indicator.DeclaredIndicator;
import nl.baken.assessment.indicator.InUse;
import nl.baken.assessment.indicator.IndicatorValues;
import nl.baken.assessment.indicator.InternalCostsKnown;
import nl.baken.assessment.indicator.InternalHours;
import nl.baken.assessment.indicator.LatestBudget;
import nl.baken.assessment.indicator.MeasuredEffects;
import nl.baken.assessment.indicator.MeasurementCount;
import nl.baken.assessment.indicator.OutcomeShare;
import nl.baken.assessment.indicator.RecordedCosts;
import nl.baken.assessment.indicator.UserCount;
import nl.baken.assessment.use.ProjectUse;
import nl.baken.output.CostSummary;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.ProjectRef;
import nl.baken.output.ValueEvidence;

/** What the project brings: outputs, outcomes, use and cost, as far as they were measured. */
public final class Outcomes {

    /** The indicators that the record contains. */
    public static final List<DeclaredIndicator<?>> INDICATORS = List.of(
            MeasuredEffects.INDICATOR,
            MeasurementCount.OUTPUTS,
            MeasurementCount.OUTCOMES,
            OutcomeShare.INDICATOR,
            BestEvidence.INDICATOR,
            InUse.INDICATOR,
            UserCount.INDICATOR,
            RecordedCosts.OUT_OF_POCKET,
            RecordedCosts.INTERNAL,
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
        ProjectUse use = ProjectUse.of(dossier);
        return OutcomeIndicators.newBuilder()
                .setProject(project)
                .setAsOf(now)
                .setIndicators(values.get(MeasuredEffects.INDICATOR))
                .setOutputMeasurements(values.get(MeasurementCount.OUTPUTS))
                .setOutcomeMeasurements(values.get(MeasurementCount.OUTCOMES))
                .setOutcomeShare(values.get(OutcomeShare.INDICATOR))
                .setValueEvidence(values.get(BestEvidence.INDICATOR))
                .setInUse(values.get(InUse.INDICATOR))
                .setUses(use.uses())
                .setUsedHere(use.here())
                .setUsedElsewhere(use.elsewhere())
                .setUsers(values.get(UserCount.INDICATOR))
                .setUsersAtLeast(dossier.users().adopters().truncated())
                .setMeasurementsAtLeast(isMoreMeasured(dossier))
                .setCost(CostSummary.newBuilder()
                        .setOutOfPocket(values.get(RecordedCosts.OUT_OF_POCKET))
                        .setInternal(values.get(RecordedCosts.INTERNAL))
                        .setHours(values.get(InternalHours.INDICATOR))
                        .setInternalKnown(values.get(InternalCostsKnown.INDICATOR))
                        .setBudget(values.get(LatestBudget.INDICATOR))
                        .setTruncated(dossier.costs().truncated())
                        .setAtLeast(RecordedCosts.isMost(values.get(RecordedCosts.OUT_OF_POCKET))
                                || RecordedCosts.isMost(values.get(RecordedCosts.INTERNAL)))
                        .build())
                .setTruncated(isTruncated(dossier))
                .build();
    }

    /** True when two dossiers tell the same use, and the same lists of them are longer than what is kept of them. */
    public static boolean areAlikeBesideIndicators(Dossier one, Dossier other) {
        return tellSameUse(one, other)
                && one.costs().truncated() == other.costs().truncated()
                && one.users().adopters().truncated()
                        == other.users().adopters().truncated()
                && isMoreMeasured(one) == isMoreMeasured(other)
                && isTruncated(one) == isTruncated(other);
    }

    /** At most events nothing changed that use is computed from. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean tellSameUse(Dossier one, Dossier other) {
        return (one.facet(Uses.KIND) == other.facet(Uses.KIND)
                        && one.users() == other.users()
                        && one.phase() == other.phase())
                || ProjectUse.of(one).equals(ProjectUse.of(other));
    }

    /** True when more was measured or counted than is kept. */
    private static boolean isTruncated(Dossier dossier) {
        return isMoreMeasured(dossier)
                || dossier.users().adopters().truncated()
                || dossier.facet(Uses.KIND).places().truncated()
                || dossier.facet(Uses.KIND).adopters().truncated()
                || dossier.indicators().byId().values().stream().anyMatch(Indicator::truncated);
    }

    private static boolean isMoreMeasured(Dossier dossier) {
        return dossier.indicators().truncated()
                || dossier.indicators().byId().values().stream().anyMatch(Indicator::isMoreMeasured);
    }

    /** True when it is used and nobody knows what that brings. */
    public static boolean isUsedUnmeasured(OutcomeIndicators outcome) {
        return outcome.getInUse() && !measuredAfterUse(outcome);
    }

    /** True when an outcome was measured after use: a measurement before use does not show what it brought. */
    private static boolean measuredAfterUse(OutcomeIndicators outcome) {
        return outcome.getValueEvidence() == ValueEvidence.OUTCOME_WITH_BASELINE
                || outcome.getValueEvidence() == ValueEvidence.OUTCOME_WITHOUT_BASELINE;
    }
}
