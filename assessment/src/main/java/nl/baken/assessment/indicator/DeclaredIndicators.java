package nl.baken.assessment.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All indicators of a project: the one list of it. */
public final class DeclaredIndicators {

    /** In the order in which people read them. */
    public static final List<DeclaredIndicator<?>> ALL = List.of(
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
            LatestBudget.INDICATOR,
            OpenUnknowns.INDICATOR,
            OverdueUnknowns.INDICATOR,
            HardestFirst.INDICATOR,
            OpenOptions.INDICATOR);

    private static final Map<DeclaredIndicator<?>, Integer> PLACES = places();

    private DeclaredIndicators() {}

    /** The place of an indicator in the list. */
    static int place(DeclaredIndicator<?> indicator) {
        return PLACES.get(indicator);
    }

    private static Map<DeclaredIndicator<?>, Integer> places() {
        Map<DeclaredIndicator<?>, Integer> places = new HashMap<>();
        ALL.forEach(indicator -> places.put(indicator, places.size()));
        return places;
    }
}
