package nl.baken.streams.doctor;

import java.util.Objects;

/**
 * What was found of one thing that an instance depends on.
 *
 * @param grade how it stands
 * @param subject what was looked at, for instance the name of a topic
 * @param found what is so, in a sentence without a full stop
 * @param advice what to do about it; empty when it is {@link Grade#OK}
 */
public record Finding(Grade grade, String subject, String found, String advice) {

    /** How something stands. */
    public enum Grade {
        /** As it should be. */
        OK,
        /** An instance runs, and something may go wrong later. */
        WARNING,
        /** An instance does not run, or loses something. */
        FAILED
    }

    public Finding {
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(advice, "advice");
    }

    static Finding ok(String subject, String found) {
        return new Finding(Grade.OK, subject, found, "");
    }

    static Finding warning(String subject, String found, String advice) {
        return new Finding(Grade.WARNING, subject, found, advice);
    }

    static Finding failed(String subject, String found, String advice) {
        return new Finding(Grade.FAILED, subject, found, advice);
    }
}
