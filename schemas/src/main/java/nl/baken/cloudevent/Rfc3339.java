package nl.baken.cloudevent;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and dates as JSON has them. */
final class Rfc3339 {

    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})(?:\\.(\\d+))?(Z|[+-]\\d{2}:\\d{2})", Pattern.CASE_INSENSITIVE);

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final int SECONDS_OF_A_MINUTE = 60;

    private Rfc3339() {}

    /** The moment in UTC; what is finer than a millisecond is cut off, as Avro keeps milliseconds. */
    static Optional<Instant> time(String text) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String whole = (parts.group(1) + parts.group(3)).toUpperCase(Locale.ROOT);
            return Optional.of(OffsetDateTime.parse(whole).toInstant().plusMillis(milliseconds(parts.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** By how many minutes a text that is a time is ahead of UTC; 0 for any other text. */
    static int offsetInMinutes(String text) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches() || parts.group(3).length() == 1) {
            return 0;
        }
        try {
            return ZoneOffset.of(parts.group(3)).getTotalSeconds() / SECONDS_OF_A_MINUTE;
        } catch (DateTimeException e) {
            return 0;
        }
    }

    /**
     * The moment as a clock shows it that is so many minutes ahead of UTC.
     *
     * @throws IllegalArgumentException when no clock is that far ahead
     */
    static String write(Instant moment, int offsetInMinutes) {
        if (offsetInMinutes == 0) {
            return moment.toString();
        }
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    moment.atOffset(ZoneOffset.ofTotalSeconds(offsetInMinutes * SECONDS_OF_A_MINUTE)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "occurredOffset is " + offsetInMinutes + " minutes, which no clock is.", e);
        }
    }

    private static long milliseconds(String fraction) {
        return fraction == null ? 0 : Long.parseLong((fraction + "00").substring(0, 3));
    }

    /** The day. */
    static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
