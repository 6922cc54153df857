package nl.baken.replay.comparison;

import java.util.Comparator;
import nl.baken.output.RiskLevel;

/**
 * The size of the difference between two values.
 *
 * @param steps between levels, or whether there is anything to compare at all
 * @param decibans between readings
 */
record Gap(int steps, double decibans) implements Comparable<Gap> {

    private static final Comparator<Gap> ORDER =
            Comparator.comparingInt(Gap::steps).thenComparingDouble(Gap::decibans);

    static Gap of(Statement one, Statement other) {
        return one instanceof Statement.Reading first && other instanceof Statement.Reading second
                ? new Gap(
                        Math.abs(rank(first.level()) - rank(second.level())),
                        Math.abs(first.decibans() - second.decibans()))
                : new Gap(one.getClass().equals(other.getClass()) ? 0 : 1, 0);
    }

    @Override
    public int compareTo(Gap other) {
        return ORDER.compare(this, other);
    }

    private static int rank(RiskLevel level) {
        return switch (level) {
            case LOW, UNKNOWN -> 0;
            case GUARDED -> 1;
            case HIGH -> 2;
            case CRITICAL -> 3;
        };
    }
}
