package nl.baken.validation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.baken.event.EventHeader;
import nl.baken.event.Precision;

/** Compares the dates in an event with the moment at which it occurred. */
final class EarliestDay {

    private static final int MOST_AHEAD = 18 * 60;

    private EarliestDay() {}

    /**
     * Refuses an end before the event. An event of which only the month or the year is known may have occurred on the
     * first day of it.
     */
    static void refuseBefore(EventHeader header, LocalDate end, String path, List<Violation> found) {
        if (isKnown(header) && end != null && end.isBefore(earliest(header))) {
            found.add(endsTooEarly(path, end, "a date not before " + earliest(header) + ", when it occurred"));
        }
    }

    /** The same, except that the day before the event is allowed: it means that something ended with that day. */
    static void refuseBeforeDayBefore(
            EventHeader header, LocalDate end, String path, String whatThatDaySays, List<Violation> found) {
        if (isKnown(header) && end != null && end.isBefore(earliest(header).minusDays(1))) {
            LocalDate earliest = earliest(header);
            found.add(endsTooEarly(
                    path,
                    end,
                    "a date not before " + earliest + ", when it occurred, or the day before: " + whatThatDaySays));
        }
    }

    private static boolean isKnown(EventHeader header) {
        return header != null && header.getOccurredAt() != null;
    }

    private static Violation endsTooEarly(String path, LocalDate end, String expected) {
        return new Violation(path, ViolationReason.END_BEFORE_START, end.toString(), expected);
    }

    /** The day in the source; the one in UTC where no clock is as far ahead as the header says. */
    private static LocalDate dayAsWritten(EventHeader header) {
        int ahead = header.getOccurredOffset();
        ZoneOffset offset =
                Math.abs(ahead) > MOST_AHEAD ? ZoneOffset.UTC : ZoneOffset.ofHoursMinutes(ahead / 60, ahead % 60);
        return header.getOccurredAt().atOffset(offset).toLocalDate();
    }

    private static LocalDate earliest(EventHeader header) {
        LocalDate day = dayAsWritten(header);
        if (header.getOccurredPrecision() == Precision.MONTH) {
            return day.withDayOfMonth(1);
        }
        return header.getOccurredPrecision() == Precision.YEAR ? day.withDayOfYear(1) : day;
    }
}
