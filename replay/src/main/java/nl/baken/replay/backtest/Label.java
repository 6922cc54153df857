package nl.baken.replay.backtest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/** The known end of a project: the harm that became public, or none. */
public sealed interface Label {

    /** Id of the project. */
    String project();

    /** Line of the file, from 1. */
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

        /** The start of that day, UTC: a level reached on the day itself is too late. */
        Instant tooLate() {
            return publicOn.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    /** No harm is known. */
    record NoHarm(String project, long line) implements Label {}
}
