package nl.baken.output.text;

import java.util.Locale;

/** The summary of an alert where the title of its project stands above it. */
public final class AlertSummary {

    private AlertSummary() {}

    /**
     * The summary without the title before it, which begins with a capital then.
     *
     * @param title as one line
     */
    public static String withoutTitle(String summary, String title) {
        String before = title + ": ";
        if (!summary.startsWith(before) || summary.length() == before.length()) {
            return summary;
        }
        int first = summary.offsetByCodePoints(before.length(), 1);
        return summary.substring(before.length(), first).toUpperCase(Locale.ROOT) + summary.substring(first);
    }
}
