package nl.baken.engine.notify;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import nl.baken.steering.Timing;

/** When a receiver can be sent what, in the time zone of its subscription. */
record Hours(Terms terms, Holidays holidays) {

    /** When digests, and what had to wait for another day, are sent: at the beginning of a working day. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private ZoneId zone() {
        return terms.zoneId();
    }

    /** The day in the zone, in days since 1970. */
    long day(Instant now) {
        return now.atZone(zone()).toLocalDate().toEpochDay();
    }

    /** The first moment from {@code now} on that is not in quiet hours. */
    Instant awake(Instant now) {
        if (terms.quietFrom() == null || terms.quietFrom().equals(terms.quietUntil())) {
            return now;
        }
        ZonedDateTime local = now.atZone(zone());
        LocalTime from = minute(terms.quietFrom());
        LocalTime until = minute(terms.quietUntil());
        LocalTime time = local.toLocalTime();
        boolean overnight = from.isAfter(until);
        boolean quiet =
                overnight ? !time.isBefore(from) || time.isBefore(until) : !time.isBefore(from) && time.isBefore(until);
        if (!quiet) {
            return now;
        }
        LocalDate end = overnight && !time.isBefore(from) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return end.atTime(until).atZone(zone()).toInstant();
    }

    private static LocalTime minute(int ofDay) {
        return LocalTime.MIN.plusMinutes(ofDay);
    }

    /** The morning of the day after. */
    Instant tomorrow(Instant now) {
        return morning(now.atZone(zone()).toLocalDate().plusDays(1));
    }

    /** When what came at {@code now} is sent together with the rest, later than {@code now}. */
    Instant digest(Instant now) {
        LocalDate today = now.atZone(zone()).toLocalDate();
        return switch (terms.timing()) {
            case WEEKLY -> weekly(now, today);
            case BEFORE_MEETING ->
                terms.meetings().stream()
                        .map(meeting -> morning(workingDayBefore(meeting)))
                        .filter(morning -> morning.isAfter(now))
                        .findFirst()
                        .orElseGet(() -> weekly(now, today));
            case DAILY, AT_ONCE, UNKNOWN -> morning(today).isAfter(now) ? morning(today) : morning(today.plusDays(1));
        };
    }

    /** True when its calendar of meetings has come to its end, so that digests come each week. */
    boolean withoutMeetings(Instant now) {
        return terms.timing() == Timing.BEFORE_MEETING
                && terms.meetings().stream()
                        .noneMatch(meeting -> morning(workingDayBefore(meeting)).isAfter(now));
    }

    private Instant weekly(Instant now, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return morning(monday).isAfter(now) ? morning(monday) : morning(monday.plusWeeks(1));
    }

    private Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(zone()).toInstant();
    }

    private LocalDate workingDayBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (!works(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    /** The morning after so many whole working days, of which the first is the day after {@code since}. */
    Instant afterWorkingDays(Instant since, int days) {
        LocalDate day = since.atZone(zone()).toLocalDate();
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (works(day)) {
                left--;
            }
        }
        LocalDate next = day.plusDays(1);
        while (!works(next)) {
            next = next.plusDays(1);
        }
        return morning(next);
    }

    private boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.isHoliday(day);
    }
}
