package nl.baken.assessment.dossier;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time zone in which the days of a project begin and end.
 *
 * @param latest by its name in the IANA database, as the latest event that names one has it; null when none does
 */
public record ProjectZone(Stamped<String> latest) implements Facet<ProjectZone> {

    public static final FacetKind<ProjectZone> KIND = new FacetKind<>("zone", new ProjectZone(null));

    @Override
    public ProjectZone with(ReportedEvent reported) {
        String zone = reported.header().getZone();
        return zone == null ? this : new ProjectZone(Stamped.later(latest, new Stamped<>(reported.stamp(), zone)));
    }

    /** The zone; UTC when none is known. */
    public ZoneId id() {
        return of(Stamped.valueOf(latest));
    }

    /** The zone of this name; UTC when there is none. */
    public static ZoneId of(String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            // The database of another machine may have it: what is not known here is no reason to stop.
            return ZoneOffset.UTC;
        }
    }
}
