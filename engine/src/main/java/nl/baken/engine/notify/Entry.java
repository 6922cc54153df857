package nl.baken.engine.notify;

import java.util.Comparator;
import nl.baken.output.AlertSeverity;

/** An alert in a message. */
public record Entry(AlertFact alert, Waiting waiting) {

    /** What has to be dealt with first; what is over comes last. */
    static final Comparator<Entry> MOST_URGENT_FIRST = Comparator.comparing(
                    (Entry entry) -> entry.news() == News.RESOLVED)
            .thenComparing(entry -> -entry.weight())
            .thenComparing(entry -> entry.alert().title())
            .thenComparing(entry -> entry.alert().fingerprint());

    public News news() {
        return waiting.news();
    }

    boolean urgent() {
        return alert.critical() && (news() == News.RAISED || news() == News.ESCALATED);
    }

    /** Severities are declared from the least urgent on; one that is not known comes after those. */
    private int weight() {
        return alert.severity() == AlertSeverity.UNKNOWN ? -1 : alert.severity().ordinal();
    }
}
