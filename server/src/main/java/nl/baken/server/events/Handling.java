package nl.baken.server.events;

import java.util.List;
import java.util.Locale;

/** What to do with a request of which some events are refused, as the client asked with {@code Prefer} (RFC 7240). */
enum Handling {
    /** Nothing is written. */
    STRICT,
    /** The others are written. */
    LENIENT;

    /** The preference of a request; STRICT when it has none that is known. */
    static Handling of(List<String> prefer) {
        for (String header : prefer) {
            for (String preference : header.toLowerCase(Locale.ROOT).split("[,;]")) {
                if (preference.replaceAll("[\\s\"]", "").equals("handling=lenient")) {
                    return LENIENT;
                }
            }
        }
        return STRICT;
    }

    /** As in {@code Preference-Applied}. */
    String label() {
        return "handling=" + name().toLowerCase(Locale.ROOT);
    }
}
