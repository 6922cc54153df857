package nl.baken.assessment.dossier;

import nl.baken.event.AdoptionRecorded;
import nl.baken.event.AdoptionRoute;
import nl.baken.event.AdoptionStatus;
import nl.baken.event.ReleaseDeployed;
import nl.baken.event.ReleaseScope;

/**
 * Where the solution was released, and who else took it up.
 *
 * @param places by where they are; an empty name is everywhere it is meant for
 * @param adopters by who they are
 */
public record Uses(Items<Place> places, Items<Adopter> adopters) implements Facet<Uses> {

    public static final FacetKind<Uses> KIND = new FacetKind<>("uses", new Uses(Items.empty(), Items.empty()));

    /**
     * A place of the project's own.
     *
     * @param name as it was written last; null for everywhere it is meant for
     * @param shadow the first release beside the old way; null when there was none
     * @param pilot the first release for some; null when there was none
     * @param full the first release for everyone; null when there was none
     */
    public record Place(Stamped<String> name, Stamp shadow, Stamp pilot, Stamp full) {

        private static final Bound<Place> BOUND = Bound.of(16 * Bound.KIB, Place::since);
        private static final Place NONE = new Place(null, null, null, null);

        private Stamp since() {
            return Stamp.earliest(shadow, pilot, full);
        }

        private Place with(Stamp stamp, ReleaseDeployed event) {
            boolean decides = !event.getShadowMode();
            boolean all = event.getScope() == ReleaseScope.FULL;
            return new Place(
                    Stamped.laterKnown(name, stamp, event.getPlace()),
                    decides ? shadow : Stamp.earliest(shadow, stamp),
                    decides && !all ? Stamp.earliest(pilot, stamp) : pilot,
                    decides && all ? Stamp.earliest(full, stamp) : full);
        }
    }

    /**
     * Somebody else.
     *
     * @param name as it was written last
     * @param first when they were first known to use it; null when they never were
     * @param latest the latest word on how it goes, intentions apart; null when there is none
     * @param route the latest that is known
     * @param before true when something told of use that had been there before, by an end or by less of it; null otherwise
     */
    public record Adopter(
            Stamped<String> name,
            Stamp first,
            Stamped<AdoptionStatus> latest,
            Stamped<AdoptionRoute> route,
            Boolean before) {

        /** Who does not use it any more goes first. */
        private static final Bound<Adopter> BOUND = Bound.of(
                24 * Bound.KIB,
                adopter -> Stamped.valueOf(adopter.latest) == AdoptionStatus.ENDED
                        || Stamped.valueOf(adopter.latest) == AdoptionStatus.REFUSED,
                adopter -> adopter.name.stamp());

        private static final Adopter NONE = new Adopter(null, null, null, null, null);

        /** True when it was told that they use it, or did, whether or not since when. */
        public boolean used() {
            return first != null || before != null;
        }

        private Adopter with(Stamp stamp, AdoptionRecorded event) {
            AdoptionStatus status = event.getStatus();
            boolean uses = status == AdoptionStatus.IN_USE
                    || status == AdoptionStatus.SCALED_UP
                    || status == AdoptionStatus.MANDATED;
            boolean tells = status != AdoptionStatus.INTENDED
                    && status != AdoptionStatus.DUPLICATE_FOUND
                    && status != AdoptionStatus.UNKNOWN;
            AdoptionRoute by = event.getRoute() == AdoptionRoute.UNKNOWN ? null : event.getRoute();
            return new Adopter(
                    Stamped.later(name, new Stamped<>(stamp, event.getAdopter())),
                    uses ? Stamp.earliest(first, stamp) : first,
                    tells ? Stamped.later(latest, new Stamped<>(stamp, status)) : latest,
                    Stamped.laterKnown(route, stamp, by),
                    tellsOfEarlierUse(event) ? Boolean.TRUE : before);
        }

        /** What stalled has been taken up where its users are counted; without users it may never have been begun. */
        private static boolean tellsOfEarlierUse(AdoptionRecorded event) {
            return switch (event.getStatus()) {
                case ENDED, SCALED_BACK -> true;
                case STALLED -> event.getUsers() != null && event.getUsers() > 0;
                case IN_USE, SCALED_UP, MANDATED, INTENDED, REFUSED, DUPLICATE_FOUND, UNKNOWN -> false;
            };
        }
    }

    public Uses {
        places = places == null ? Items.empty() : places;
        adopters = adopters == null ? Items.empty() : adopters;
    }

    @Override
    public Uses with(ReportedEvent reported) {
        Stamp stamp = reported.stamp();
        return switch (reported.event()) {
            case ReleaseDeployed e ->
                new Uses(
                        places.with(
                                Place.BOUND,
                                e.getPlace() == null ? "" : Keys.of(e.getPlace()),
                                Place.NONE,
                                known -> known.with(stamp, e)),
                        adopters);
            case AdoptionRecorded e ->
                new Uses(
                        places,
                        adopters.with(
                                Adopter.BOUND, Keys.of(e.getAdopter()), Adopter.NONE, known -> known.with(stamp, e)));
            default -> this;
        };
    }
}
