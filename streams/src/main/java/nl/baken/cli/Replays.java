package nl.baken.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.baken.assessment.model.RiskModel;
import nl.baken.demo.Progress;
import nl.baken.event.ClockTicked;
import nl.baken.export.Output;
import nl.baken.export.Outputs;
import nl.baken.replay.Replay;
import nl.baken.replay.ReplayPlan;

/** Replays without Kafka. */
final class Replays {

    private Replays() {}

    /** Everything that is said when this log is replayed. */
    static Outputs outputs(RiskModel model, ReplayPlan plan, Progress progress) {
        List<Output> said = new ArrayList<>();
        Replay replay = new Replay(
                model, output -> said.add(new Output(output.topic(), output.key(), Optional.of(output.record()))));
        plan.log().forEach(next -> {
            replay.take(next);
            if (next instanceof ClockTicked tick) {
                progress.reached(tick.getAt());
            }
        });
        return Outputs.of(said, List.of());
    }

    /** The first and the last tick of a log, in this order. */
    static List<Instant> ends(ReplayPlan plan) {
        List<Instant> ticks = plan.log().stream()
                .filter(ClockTicked.class::isInstance)
                .map(tick -> ((ClockTicked) tick).getAt())
                .toList();
        return List.of(ticks.getFirst(), ticks.getLast());
    }
}
