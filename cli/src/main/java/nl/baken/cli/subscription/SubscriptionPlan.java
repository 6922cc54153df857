package nl.baken.cli.subscription;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.steering.Subscription;

/** A file beside what holds: of the steering groups that it names, it says all; those of other groups stay. */
public final class SubscriptionPlan {

    private SubscriptionPlan() {}

    /**
     * What applying would do, by steering group and name.
     *
     * @param known those that hold or will
     */
    public static List<Change> of(List<Subscription> wanted, List<Subscription> known, Instant now) {
        Set<String> groups =
                wanted.stream().map(Subscription::getSteeringGroupId).collect(Collectors.toSet());
        Set<String> names = wanted.stream().map(Subscription::getSubscriptionId).collect(Collectors.toSet());
        List<Change> changes = new ArrayList<>();
        for (Subscription each : wanted) {
            Change.Kind kind = known.stream()
                    .filter(before -> isOfOneName(before, each))
                    .findFirst()
                    .map(before -> isSame(before, each) ? Change.Kind.STAYS : Change.Kind.CHANGES)
                    .orElse(Change.Kind.BEGINS);
            changes.add(new Change(kind, each));
        }
        known.stream()
                .filter(before -> wanted.stream().noneMatch(each -> isOfOneName(before, each)))
                // One that moves to another steering group ends where it was.
                .filter(before ->
                        groups.contains(before.getSteeringGroupId()) || names.contains(before.getSubscriptionId()))
                .forEach(before -> changes.add(new Change(Change.Kind.ENDS, ended(before, now))));
        changes.sort(
                Comparator.comparing((Change change) -> change.subscription().getSteeringGroupId())
                        .thenComparing(change -> change.subscription().getSubscriptionId()));
        return changes;
    }

    private static boolean isOfOneName(Subscription one, Subscription other) {
        return one.getSubscriptionId().equals(other.getSubscriptionId())
                && one.getSteeringGroupId().equals(other.getSteeringGroupId());
    }

    private static Subscription ended(Subscription before, Instant now) {
        return Subscription.newBuilder(before)
                .setEffectiveFrom(now)
                .setEnded(true)
                .build();
    }

    private static boolean isSame(Subscription one, Subscription other) {
        return Subscription.newBuilder(one)
                .setEffectiveFrom(other.getEffectiveFrom())
                .build()
                .equals(other);
    }
}
