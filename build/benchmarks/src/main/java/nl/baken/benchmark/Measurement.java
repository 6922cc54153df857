package nl.baken.benchmark;

import java.util.List;
import java.util.Locale;

/** What can be measured. */
enum Measurement {
    PIPELINE(
            "the whole pipeline, the floor of commit 7142a0b, and a plain consumer with the same assessment",
            5,
            List.of("pipeline", "floor", "written", "plain")),
    BACKTEST("processor seconds of ./baken backtest on one thread, and of decoding the same file", 5, List.of()),
    BACKTEST_WARM("the same in one warm JVM, by JMH, over the eighteen cases and a long history", 5, List.of()),
    BYTES("what the pipeline writes into every topic, before compression, per byte of log", 1, List.of("bytes")),
    SCALE("processor seconds per event with few and with many projects, 100 times as many", 1, List.of("pipeline")),
    LATENCY(
            "from the send of an event to a reader of steering-alerts, and through two empty applications",
            5,
            List.of("latency", "chain")),
    RESTART(
            "from SIGTERM until another instance answers for all projects, and from a start until an instance answers",
            3,
            List.of("restart")),
    GENERATE("nothing is measured: writes the histories that the others take", 1, List.of());

    private final String description;
    private final int turns;
    private final List<String> parts;

    Measurement(String description, int turns, List<String> parts) {
        this.description = description;
        this.turns = turns;
        this.parts = parts;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String description() {
        return description;
    }

    /** How often it is measured by default. */
    int turns() {
        return turns;
    }

    int projects() {
        return switch (this) {
            case SCALE -> 1000;
            case RESTART -> 200;
            default -> 100;
        };
    }

    int events() {
        return this == SCALE || this == RESTART ? 10 : 100;
    }

    /** What {@link Turn} measures in each turn. */
    List<String> parts() {
        return parts;
    }
}
