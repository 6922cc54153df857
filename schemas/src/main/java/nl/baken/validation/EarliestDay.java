package nl.baken.validation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.baken.event.EventHeader;
import nl.baken.event.Precision;

/** Compares the dates in an event with the moment at which it occurred. */
final class EarliestDay {

    private EarliestDay() {}

    /**
     * Refuses an end before the event. An event of which only the month or the year is known may have occurred on the
     * first day of it.
     */
    static void refuseBefore(EventHeader header, LocalDate end, String path, List<Violation> found) {
        if (header == null || header.getOccurredAt() == null || end == null) {
            return;
        }
        LocalDate earliest = earliest(header);
        if (end.isBefore(earliest)) {
            found.add(new Violation(
                    path,
                    ViolationReason.END_BEFORE_START,
                    end.toString(),
                    "a date not before " + earliest + ", when it occurred"));
        }
    }

    private static LocalDate earliest(EventHeader header) {
        LocalDate day = header.getOccurredAt().atOffset(ZoneOffset.UTC).toLocalDate();
        if (header.getOccurredPrecision() == Precision.MONTH) {
            return day.withDayOfMonth(1);
        }
        return header.getOccurredPrecision() == Precision.YEAR ? day.withDayOfYear(1) : day;
    }
}
