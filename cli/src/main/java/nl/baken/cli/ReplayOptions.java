package nl.baken.cli;

import java.time.Instant;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Until when, and on how many threads, events from files are replayed. */
final class ReplayOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--until",
            paramLabel = "DAY",
            converter = Moments.class,
            description = "Leave out what became known after this day (UTC), or time; time ends there. Default: the day"
                    + " after the last event.")
    private Instant until;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many projects to replay at the same time. Default: one per core. Makes no other"
                    + " difference.")
    private Integer threads;

    /** Whether any of them was given. */
    boolean given() {
        return until != null || threads != null;
    }

    /** Null when the day after the last event is meant. */
    Instant until() {
        return until;
    }

    /** @throws ParameterException when less than one was given */
    int threads() {
        if (threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads is " + threads + "; it must be 1 at least");
        }
        return threads;
    }
}
