package nl.baken.truth.fact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.baken.truth.log.Event;
import nl.baken.truth.log.Precision;
import nl.baken.truth.log.World;

/** Whether a project reports live: only then what passed in silence is late, and not merely unknown. */
public final class Reporting {

    private static final Duration SILENT_AFTER = Duration.ofDays(120);
    private static final Duration SLACK = Duration.ofDays(2);

    private Reporting() {}

    /** What a project reports itself while it runs: not that it has a safeguard, nor what is done with alerts. */
    private static boolean isReport(Event event) {
        return event.live()
                && !event.is("SafeguardRecorded", "RiskAccepted", "AlertSilenced", "AlertAcknowledged", "AlertOwned");
    }

    /** Those that have a day. */
    private static List<Event> reports(World world) {
        return world.events().stream()
                .filter(Reporting::isReport)
                .filter(event -> event.precision() == Precision.INSTANT || event.precision() == Precision.DAY)
                .toList();
    }

    /** When it began to report. */
    public static Optional<Instant> first(World world) {
        return reports(world).stream().findFirst().map(Event::occurred);
    }

    /** Until when it is taken to report at least, after what it reported last that has a day. */
    public static Instant until(World world) {
        return reports(world).getLast().occurred().plus(SILENT_AFTER);
    }

    /** Until when at most: what has no day was reported, too. */
    public static Instant untilAtMost(World world) {
        return world.events().stream()
                .filter(Reporting::isReport)
                .map(event -> event.known().isAfter(event.occurred()) ? event.known() : event.occurred())
                .max(Instant::compareTo)
                .map(last -> last.plus(SILENT_AFTER))
                .orElse(Instant.EPOCH);
    }

    /** Whether what was due on a day and did not come is late, and no gap. */
    public static Answer counts(World world, LocalDate due, Event given) {
        List<Event> live = world.events().stream().filter(Event::live).toList();
        if (live.isEmpty() || world.isClosed()) {
            return Answer.NO;
        }
        Instant end = due.plusDays(1).atStartOfDay(world.zone()).toInstant();
        Instant first =
                live.stream().map(Event::occurred).min(Instant::compareTo).orElseThrow();
        if (end.isBefore(first.minus(SLACK)) && !given.live()) {
            return Answer.NO;
        }
        List<Event> reports = reports(world);
        if (reports.isEmpty() || given.precision() == Precision.SYNTHETIC) {
            return Answer.UNSURE;
        }
        Instant from = reports.getFirst().known().isAfter(reports.getFirst().occurred())
                ? reports.getFirst().known()
                : reports.getFirst().occurred();
        Instant until = reports.getLast().occurred().plus(SILENT_AFTER);
        boolean within = !end.isBefore(from.plus(SLACK)) && end.isBefore(until.minus(SLACK));
        return within ? Answer.YES : Answer.UNSURE;
    }
}
