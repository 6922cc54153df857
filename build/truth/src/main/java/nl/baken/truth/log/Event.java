package nl.baken.truth.log;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;

/**
 * An event of a project.
 *
 * @param name source and id in one text
 * @param kind name of the record, for instance {@code MilestonePlanned}
 * @param time when it was true, as the source wrote it
 * @param recorded when it became known to its source; of two versions the later holds
 * @param known the time of the log at which it came in
 * @param place in the log, for what came in at one time
 * @param live reported while the project ran
 * @param zone name of a time zone, or empty
 */
public record Event(
        String name,
        String source,
        String project,
        String kind,
        OffsetDateTime time,
        Precision precision,
        Instant recorded,
        Instant known,
        int place,
        boolean live,
        String zone,
        JsonNode data) {

    public Instant occurred() {
        return time.toInstant();
    }

    /** Whether a day can be told from it at all. */
    public boolean isDated() {
        return precision != Precision.SYNTHETIC && precision != Precision.UNKNOWN;
    }

    /** The day that the source wrote. */
    public LocalDate day() {
        return time.toLocalDate();
    }

    /** The first day on which it may have been. */
    public LocalDate earliest() {
        return switch (precision) {
            case MONTH -> day().withDayOfMonth(1);
            case YEAR -> day().withDayOfYear(1);
            default -> day();
        };
    }

    /** The last day on which it may have been. */
    public LocalDate latest() {
        return switch (precision) {
            case MONTH -> YearMonth.from(day()).atEndOfMonth();
            case YEAR -> LocalDate.of(day().getYear(), 12, 31);
            default -> day();
        };
    }

    public boolean is(String... kinds) {
        for (String each : kinds) {
            if (each.equals(kind)) {
                return true;
            }
        }
        return false;
    }

    public boolean has(String path) {
        return Json.has(data, path);
    }

    public String text(String path) {
        return Json.text(data, path);
    }

    /** What a thing is named in it. */
    public String named(String path) {
        return Names.of(text(path));
    }

    public LocalDate dayOf(String path) {
        return Json.day(data, path);
    }

    /** No two events have one place. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Event event && event.place == place;
    }

    @Override
    public int hashCode() {
        return place;
    }

    /** Whether it is an end of what another kind of event begins: of two alike in time the end holds. */
    boolean ends() {
        return is(
                "UnknownClosed",
                "MilestoneReached",
                "DataDelivered",
                "OptionClosed",
                "IncidentResolved",
                "DependencyEnded",
                "WarningAnswered",
                "OldWayOfWorkingEnded");
    }
}
