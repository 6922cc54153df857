package nl.baken.replay.comparison;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.output.GateAdvice;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskChange;
import nl.baken.output.SteeringAlert;

/**
 * The outputs of one run for a project.
 *
 * @param changes of readings, in the order in which they were published
 * @param readings that were published last; null when there are none
 * @param advice that was published last; null when there is none
 * @param alerts the steps of its alerts, in the order in which they were taken
 */
public record PublishedOutputs(
        List<RiskChange> changes, RiskAssessment readings, GateAdvice advice, List<SteeringAlert> alerts) {

    public PublishedOutputs {
        changes = List.copyOf(changes);
        alerts = List.copyOf(alerts);
    }

    /** The time of the first output; null when there is none. */
    Instant first() {
        return Stream.of(
                        changes.stream().map(RiskChange::getAsOf),
                        Stream.ofNullable(readings).map(RiskAssessment::getAsOf),
                        Stream.ofNullable(advice).map(GateAdvice::getAsOf),
                        alerts.stream().map(SteeringAlert::getAt))
                .flatMap(moments -> moments)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
