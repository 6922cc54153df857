package nl.baken.assessment.dossier;

import nl.baken.event.ProjectRegistered;

/**
 * Whether the project is registered; until it is, its events wait.
 *
 * @param first the first registration; null when there was none
 */
public record Registration(Stamp first) implements Facet<Registration> {

    public static final FacetKind<Registration> KIND = new FacetKind<>("registration", new Registration(null));

    @Override
    public Registration with(ReportedEvent reported) {
        boolean earlier = reported.event() instanceof ProjectRegistered
                && (first == null || reported.stamp().compareTo(first) < 0);
        return earlier ? new Registration(reported.stamp()) : this;
    }
}
