package nl.baken.engine.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.baken.contract.EventGenerator;
import nl.baken.event.ClockTicked;
import org.apache.avro.specific.SpecificRecord;

/** Made up logs of several projects, from a seed. */
public final class GeneratedHistories {

    private static final Instant START = Instant.parse("2024-01-01T09:00:00Z");

    private GeneratedHistories() {}

    /** Events of a few projects in the order in which they became known, some of them twice, with ticks every day. */
    public static ReplayPlan plan(long seed, int projects, int events) {
        return plan(seed, projects, events, START);
    }

    /** The same from another day on: long histories have to begin early to end in time. */
    public static ReplayPlan plan(long seed, int projects, int events, Instant start) {
        Random random = new Random(seed);
        EventGenerator generator = new EventGenerator(seed);
        List<SpecificRecord> all = new ArrayList<>();
        for (int i = 0; i < projects; i++) {
            all.addAll(generator.history("project-" + i, start.plus(Duration.ofDays(random.nextInt(60))), events));
        }
        for (int i = 0; i < events / 4; i++) {
            all.add(all.get(random.nextInt(all.size())));
        }
        return ReplayPlan.of(all);
    }

    /** The same with ticks left out, doubled and going back, and events before the first. */
    public static List<SpecificRecord> unruly(long seed, int projects, int events) {
        Random random = new Random(seed);
        List<SpecificRecord> log = new ArrayList<>();
        for (SpecificRecord record : plan(seed, projects, events).log()) {
            if (record instanceof ClockTicked tick) {
                switch (random.nextInt(10)) {
                    case 0 -> log.add(new ClockTicked(tick.getAt().minus(Duration.ofDays(random.nextInt(5)))));
                    case 1 -> log.addAll(List.of(tick, tick));
                    case 2, 3, 4, 5 -> log.add(tick);
                    default -> {
                        // A day without a tick.
                    }
                }
            } else {
                log.add(record);
            }
        }
        long first =
                log.stream().takeWhile(record -> record instanceof ClockTicked).count();
        return log.subList((int) first, log.size());
    }
}
