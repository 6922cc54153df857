package nl.baken.replay.backtest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/** What is known of how a project ended. */
public sealed interface Label {

    /** Id of the project. */
    String project();

    /** Where it was said, from 1. */
    long line();

    /**
     * A risk came true.
     *
     * @param publicOn the day on which it became public
     */
    record Harm(String project, long line, String risk, LocalDate publicOn) implements Label {

        public Harm {
            Objects.requireNonNull(risk, "risk");
            Objects.requireNonNull(publicOn, "publicOn");
        }

        /** The start of that day, UTC: what is said on the day itself comes too late. */
        Instant tooLate() {
            return publicOn.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    /** No harm is known. */
    record NoHarm(String project, long line) implements Label {}
}
