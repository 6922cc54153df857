package nl.baken.replay.backtest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.output.RiskLevel;

/**
 * The levels of a project's risks over time.
 *
 * @param first when its first event became known
 * @param last when its last event became known
 * @param risks changes of level by risk, in the order of time; a risk that never left LOW is not in it
 */
public record Trajectory(String project, Instant first, Instant last, Map<String, List<Change>> risks) {

    /**
     * A change of level.
     *
     * @param at time of the log
     */
    public record Change(Instant at, RiskLevel before, RiskLevel after) {

        /** Whether this level, or a higher one, began here. */
        boolean rises(RiskLevel level) {
            return rank(before) < rank(level) && rank(after) >= rank(level);
        }
    }

    public Trajectory {
        risks = Map.copyOf(risks);
    }

    /** How often a risk rose to this level or above. */
    public long rises(String risk, RiskLevel level) {
        return changes(risk).stream().filter(change -> change.rises(level)).count();
    }

    /** When a risk first reached this level, before this moment. */
    public Optional<Instant> reached(String risk, RiskLevel level, Instant before) {
        return changes(risk).stream()
                .filter(change -> change.rises(level) && change.at().isBefore(before))
                .map(Change::at)
                .findFirst();
    }

    /** Whether a risk was at this level or above just before this moment. */
    public boolean standing(String risk, RiskLevel level, Instant before) {
        return changes(risk).stream()
                .filter(change -> change.at().isBefore(before))
                .reduce((earlier, later) -> later)
                .filter(change -> rank(change.after()) >= rank(level))
                .isPresent();
    }

    private List<Change> changes(String risk) {
        return risks.getOrDefault(risk, List.of());
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
