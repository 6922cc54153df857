package nl.baken.assessment.dossier;

import nl.baken.event.ReleaseDeployed;
import nl.baken.event.ReleaseScope;

/**
 * Since when the solution is in use. Releases that ran beside the old way and decided nothing are no use.
 *
 * <p>Kept apart from the latest releases, since a project that releases every week would soon forget its first.
 *
 * @param first the first release for anyone; null when there was none
 * @param firstFull the first release for everyone; null when there was none
 */
public record Use(Stamp first, Stamp firstFull) implements Facet<Use> {

    public static final FacetKind<Use> KIND = new FacetKind<>("use", new Use(null, null));

    @Override
    public Use with(ReportedEvent reported) {
        if (!(reported.event() instanceof ReleaseDeployed event) || event.getShadowMode()) {
            return this;
        }
        Stamp stamp = reported.stamp();
        boolean full = event.getScope() == ReleaseScope.FULL;
        return new Use(Stamp.earliest(first, stamp), full ? Stamp.earliest(firstFull, stamp) : firstFull);
    }
}
