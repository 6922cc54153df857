package nl.baken.engine.notify;

import java.util.Comparator;

/** An alert in a message. */
public record Entry(AlertFact alert, Waiting waiting) {

    /** What has to be dealt with first; what is over comes last. */
    static final Comparator<Entry> MOST_URGENT_FIRST = Comparator.comparing(
                    (Entry entry) -> entry.news() == News.RESOLVED)
            .thenComparingInt(Entry::place)
            .thenComparing(entry -> entry.alert().title())
            .thenComparing(entry -> entry.alert().fingerprint());

    public News news() {
        return waiting.news();
    }

    boolean urgent() {
        return alert.critical() && (news() == News.RAISED || news() == News.ESCALATED);
    }

    private int place() {
        return switch (alert.severity()) {
            case CRITICAL -> 0;
            case WARNING -> 1;
            case INFO -> 2;
            case UNKNOWN -> 3;
        };
    }
}
