package nl.baken.assessment.gate;

import java.util.List;
import nl.baken.assessment.risk.Acceptances;
import nl.baken.output.RiskReading;

/** Whether a gate can tell readings from earlier ones: most of what changes in a reading from day to day it does not read. */
public final class SameReadings {

    private SameReadings() {}

    /** True when no advice differs by them; both are of the same risks in the same order. */
    @SuppressWarnings("ReferenceEquality")
    public static boolean of(List<RiskReading> one, List<RiskReading> other) {
        if (one == other) {
            return true;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!isSame(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(RiskReading one, RiskReading other) {
        if (one == other) {
            return true;
        }
        return one.getLevel() == other.getLevel()
                && one.getBasis() == other.getBasis()
                && one.getKnowledge() == other.getKnowledge()
                && Acceptances.cover(one) == Acceptances.cover(other)
                && NoGo.isUnguarded(one) == NoGo.isUnguarded(other);
    }
}
