package nl.baken.replay.comparison;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.baken.output.Advice;
import nl.baken.output.GateAdvice;
import nl.baken.output.RiskReading;
import nl.baken.output.SteeringAlert;

/**
 * The readings, advice and alerts of one model for a project at one moment.
 *
 * @param readings of all risks
 * @param advice that was published last; null when there was none yet
 * @param alerts that are open, each with its latest step, by fingerprint
 * @param advised what the advice would be with other readings and everything else as it is
 */
public record Snapshot(
        List<RiskReading> readings,
        GateAdvice advice,
        Map<String, SteeringAlert> alerts,
        Function<List<RiskReading>, Advice> advised) {

    public Snapshot {
        readings = List.copyOf(readings);
        alerts = Map.copyOf(alerts);
    }
}
