package nl.baken.assessment.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.baken.event.AdoptionRecorded;
import nl.baken.event.ReleaseDeployed;

/**
 * How many people use the solution: in the project's own use, and at each of those who adopted it.
 *
 * @param own by the latest count of a release; null when none was counted
 * @param adopters the latest count of each, without a value when it changed to a number that is not known
 */
public record Users(Stamped<Long> own, Items<Stamped<Long>> adopters) implements Facet<Users> {

    public static final FacetKind<Users> KIND = new FacetKind<>("users", new Users(null, Items.empty()));

    /** A count for every municipality and more; who does not use it goes first. */
    private static final Bound<Stamped<Long>> BOUND = new Bound<>(
            1_024, 48 * Bound.KIB, (adopter, count) -> count.value() == null || count.value() == 0, Stamped::stamp);

    public Users {
        adopters = adopters == null ? Items.empty() : adopters;
    }

    @Override
    public Users with(ReportedEvent reported) {
        Stamp stamp = reported.stamp();
        return switch (reported.event()) {
            case ReleaseDeployed e -> new Users(Stamped.laterKnown(own, stamp, e.getUsers()), adopters);
            case AdoptionRecorded e
            when isCount(e) -> {
                Stamped<Long> count = new Stamped<>(stamp, count(e));
                yield new Users(
                        own,
                        adopters.with(BOUND, Keys.of(e.getAdopter()), count, known -> Stamped.later(known, count)));
            }
            default -> this;
        };
    }

    /** All of them together, in persons; null when nobody counted. */
    public Long total() {
        Long total = Stamped.valueOf(own);
        for (Stamped<Long> adopter : adopters.byId().values()) {
            if (adopter.value() != null) {
                total = total == null ? adopter.value() : sum(total, adopter.value());
            }
        }
        return total;
    }

    /** The counts behind the total. */
    public List<Stamp> counts() {
        List<Stamped<Long>> counts = new ArrayList<>(adopters.byId().values());
        counts.add(own);
        return counts.stream()
                .filter(Objects::nonNull)
                .filter(count -> count.value() != null)
                .map(Stamped::stamp)
                .toList();
    }

    /** Who scaled back does not keep the users of before, also where the new number is not known. */
    private static boolean isCount(AdoptionRecorded event) {
        return switch (event.getStatus()) {
            case IN_USE, SCALED_UP, STALLED, MANDATED -> event.getUsers() != null;
            case SCALED_BACK, REFUSED, ENDED -> true;
            case INTENDED, DUPLICATE_FOUND, UNKNOWN -> false;
        };
    }

    /** Who refuses it, or ended its use, does not use it. */
    private static Long count(AdoptionRecorded event) {
        return switch (event.getStatus()) {
            case REFUSED, ENDED -> Long.valueOf(0);
            default -> event.getUsers();
        };
    }

    private static long sum(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
