package nl.baken.assessment.dossier;

import nl.baken.event.AdoptionRecorded;
import nl.baken.event.AdoptionStatus;
import nl.baken.event.ReleaseDeployed;

/**
 * How many people use the solution.
 *
 * @param latest by the latest count; null when nobody counted
 */
public record Users(Stamped<Long> latest) implements Facet<Users> {

    public static final FacetKind<Users> KIND = new FacetKind<>("users", new Users(null));

    @Override
    public Users with(ReportedEvent reported) {
        Long counted = switch (reported.event()) {
            case ReleaseDeployed release -> release.getUsers();
            case AdoptionRecorded adoption when adoption.getStatus() == AdoptionStatus.IN_USE -> adoption.getUsers();
            default -> null;
        };
        return counted == null ? this : new Users(Stamped.later(latest, new Stamped<>(reported.stamp(), counted)));
    }
}
