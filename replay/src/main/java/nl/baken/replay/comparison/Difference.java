package nl.baken.replay.comparison;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A difference between the outputs of two models for a project, from one moment of the log to another.
 *
 * @param subject id of the risk or fingerprint of the alert; null for advice and for a project
 * @param since when it began, in the time of the log
 * @param until when both were equal again; null when they still differ at the end
 * @param at when they differed most: first in level, severity or advice, then in decibans
 * @param first the value of the first model then
 * @param second the value of the second model then
 * @param causes what in the models it comes from; empty when published records do not show it
 */
public record Difference(
        String project,
        Kind kind,
        String subject,
        Instant since,
        Instant until,
        Instant at,
        Statement first,
        Statement second,
        List<Cause> causes) {

    /** By project, kind, subject and time. */
    public static final Comparator<Difference> ORDER = Comparator.comparing(Difference::project)
            .thenComparing(Difference::kind)
            .thenComparing(Difference::subject, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Difference::since)
            .thenComparing(Difference::until, Comparator.nullsLast(Comparator.naturalOrder()));

    /** What differs. */
    public enum Kind {
        /** Only one of the two has outputs for the project. */
        PROJECT,
        /** What a reading is made of: contributions, impact, knowledge, level. */
        READING,
        /** The level of a reading. */
        LEVEL,
        /** The advice for the next gate. */
        ADVICE,
        /** Whether an alert is open, or how urgent it is. */
        ALERT
    }

    public Difference {
        causes = List.copyOf(causes);
    }
}
