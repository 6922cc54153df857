package nl.baken.assessment.model;

import java.util.List;
import nl.baken.output.RiskLevel;

/**
 * From weight of evidence and impact to a level.
 *
 * @param thresholds for impact 1 to 5, the decibans from which a risk is GUARDED, HIGH and CRITICAL
 * @param hysteresis by how many decibans a reading must fall under a threshold before the level goes down
 * @param dwellDays how many days a level stays at least before it goes down
 * @param atOnce by how many decibans a reading must fall under a threshold for the level to go down without waiting; infinite when
 *     it always waits
 */
public record Levels(List<Thresholds> thresholds, double hysteresis, double dwellDays, double atOnce) {

    /** It always waits. */
    public static final double NEVER_AT_ONCE = Double.POSITIVE_INFINITY;

    public Levels {
        thresholds = List.copyOf(thresholds);
    }

    /** Levels that always wait before they go down. */
    public Levels(List<Thresholds> thresholds, double hysteresis, double dwellDays) {
        this(thresholds, hysteresis, dwellDays, NEVER_AT_ONCE);
    }

    /** Decibans from which a risk has a level; ascending. */
    public record Thresholds(double guarded, double high, double critical) {

        public RiskLevel levelAt(double decibans) {
            if (decibans >= critical) {
                return RiskLevel.CRITICAL;
            }
            if (decibans >= high) {
                return RiskLevel.HIGH;
            }
            return decibans >= guarded ? RiskLevel.GUARDED : RiskLevel.LOW;
        }

        public List<Double> ascending() {
            return List.of(guarded, high, critical);
        }
    }

    /**
     * The thresholds for an impact.
     *
     * @param impact 1 to 5
     */
    public Thresholds forImpact(int impact) {
        return thresholds.get(impact - 1);
    }
}
