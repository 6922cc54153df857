package nl.baken.assessment.dossier;

import java.util.Map;
import nl.baken.event.MilestonePlanned;

/** What events state of a thing, where more depends on it than that a later statement replaces an earlier one. */
final class Statement {

    static final String REPORTED = "reported";
    static final String RESOLVED = "resolved";
    static final String RAISED = "raised";
    static final String ANSWERED = "answered";
    static final String DECLARED = "declared";
    static final String ENDED = "ended dependency";
    static final String IDENTIFIED = "identified";
    static final String CLOSED = "closed";
    static final String OPENED = "opened";
    static final String DECIDED = "decided";
    static final String REACHED = "reached";
    static final String MOVED = "moved ";

    private static final Map<String, String> END_OF =
            Map.of(REPORTED, RESOLVED, RAISED, ANSWERED, DECLARED, ENDED, IDENTIFIED, CLOSED, OPENED, DECIDED);

    private static final Map<String, String> BEGINNING_OF =
            Map.of(RESOLVED, REPORTED, ENDED, DECLARED, CLOSED, IDENTIFIED, DECIDED, OPENED);

    private static final char IS = '=';

    private Statement() {}

    /** A statement that can be one thing now and another later: a warning answered by accepting it, or by dismissing it. */
    static String being(String statement, Enum<?> value) {
        return statement + IS + value.name();
    }

    /** What is stated, without what it is now: the part that a later statement replaces. */
    static String base(String statement) {
        int end = statement.indexOf(IS);
        return end < 0 ? statement : statement.substring(0, end);
    }

    /** Each other date is a move of its own. */
    static String of(MilestonePlanned event) {
        return switch (event.getChange()) {
            case RESCHEDULED -> MOVED + event.getDue();
            case MISSED -> "missed";
            case PLANNED, UNKNOWN -> "planned";
        };
    }

    /** The statement that ends what this one begins; null when there is none. */
    static String endOf(String statement) {
        return END_OF.get(statement);
    }

    /** The statement that opens again what this one ends; null when there is none. */
    static String beginningOf(String statement) {
        return BEGINNING_OF.get(statement);
    }
}
