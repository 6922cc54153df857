package nl.baken.assessment.dossier;

import nl.baken.event.ReleaseDeployed;

/** The releases of the solution. */
public record Releases(Recent<Release> releases) implements Facet<Releases> {

    public static final FacetKind<Releases> KIND = new FacetKind<>("releases", new Releases(Recent.empty()));

    @Override
    public Releases with(ReportedEvent reported) {
        return reported.event() instanceof ReleaseDeployed e
                ? new Releases(releases.within(
                        8 * Bound.KIB,
                        Recent.CAPACITY,
                        reported.stamp(),
                        new Release(e.getScope(), e.getShadowMode(), e.getUsers())))
                : this;
    }
}
