package nl.baken.cli;

import java.time.Instant;
import java.util.List;
import nl.baken.engine.memory.ReplayPlan;
import nl.baken.event.ClockTicked;

/** What is known of a replay before it begins. */
final class Replays {

    private Replays() {}

    /** The first and the last tick of a log, in this order. */
    static List<Instant> ends(ReplayPlan plan) {
        List<Instant> ticks = plan.log().stream()
                .filter(ClockTicked.class::isInstance)
                .map(tick -> ((ClockTicked) tick).getAt())
                .toList();
        return List.of(ticks.getFirst(), ticks.getLast());
    }
}
