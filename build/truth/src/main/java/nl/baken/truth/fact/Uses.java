package nl.baken.truth.fact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.baken.truth.log.Event;
import nl.baken.truth.log.World;

/** Who uses it, and where. */
public final class Uses {

    private Uses() {}

    /** The latest word of each adopter: an intention ends no use that was told before. */
    public static Map<String, Event> adopters(World world) {
        Map<String, Event> latest = new LinkedHashMap<>();
        world.of("AdoptionRecorded")
                .forEach(event -> latest.merge(
                        event.named("adopter"),
                        event,
                        (before, word) -> isIntention(word) && !isIntention(before) ? before : word));
        return latest;
    }

    private static boolean isIntention(Event adoption) {
        return adoption.text("status").equals("INTENDED");
    }

    public static boolean isShadow(Event release) {
        return release.text("shadowMode").equals("true");
    }

    /** Whether there is use for certain: what stalled and has users was taken up. */
    private static boolean isUsing(Event adoption) {
        return adoption.text("status").matches("IN_USE|SCALED_UP|MANDATED|SCALED_BACK")
                ? !adoption.text("users").equals("0")
                : adoption.text("status").equals("STALLED") && hasUsers(adoption);
    }

    private static boolean hasUsers(Event adoption) {
        return adoption.has("users") && !adoption.text("users").equals("0");
    }

    /** Whether it was ever told that an adopter uses it, or did. */
    public static boolean wasUsed(World world, String adopter) {
        return world.of("AdoptionRecorded")
                .filter(event -> event.named("adopter").equals(adopter))
                .anyMatch(event -> event.text("status").matches("IN_USE|SCALED_UP|MANDATED|SCALED_BACK|ENDED")
                        || (event.text("status").equals("STALLED") && hasUsers(event)));
    }

    private static boolean mayUse(World world, Event adoption) {
        return adoption.text("status").equals("DUPLICATE_FOUND")
                ? wasUsed(world, adoption.named("adopter"))
                : !adoption.text("status").matches("INTENDED|REFUSED|ENDED");
    }

    /** Whether anybody uses it: the project itself, or somebody who adopted it. */
    public static Answer inUse(World world) {
        Answer here = here(world);
        Answer elsewhere = elsewhere(world);
        return here == Answer.YES || elsewhere == Answer.YES
                ? Answer.YES
                : here == Answer.NO && elsewhere == Answer.NO ? Answer.NO : Answer.UNSURE;
    }

    public static Answer elsewhere(World world) {
        Map<String, Event> adopters = adopters(world);
        return adopters.values().stream().anyMatch(Uses::isUsing)
                ? Answer.YES
                : adopters.values().stream().anyMatch(event -> mayUse(world, event)) ? Answer.UNSURE : Answer.NO;
    }

    public static Answer here(World world) {
        Optional<Event> released =
                world.of("ReleaseDeployed").filter(event -> !isShadow(event)).reduce((one, other) -> other);
        if (released.isEmpty()) {
            return Answer.NO;
        }
        Optional<Event> phase = world.last("PhaseEntered");
        if (phase.isPresent() && phase.get().text("phase").equals("CLOSED")) {
            return phase.get().text("closure").matches("STOPPED|SHELVED") ? Answer.NO : Answer.UNSURE;
        }
        return world.last("ReleaseDeployed").filter(Uses::isShadow).isPresent() ? Answer.UNSURE : Answer.YES;
    }

    /** The numbers of users that may be said: what the contract leaves open gives more than one; empty when any may. */
    public static Set<Long> users(World world) {
        Set<Long> here = new TreeSet<>();
        Map<String, Event> places = new LinkedHashMap<>();
        world.of("ReleaseDeployed").filter(event -> event.has("users")).forEach(event -> {
            here.clear();
            here.add(event.data().path("users").asLong());
            places.put(event.named("place"), event);
        });
        if (places.values().stream().anyMatch(Uses::isShadow)) {
            return Set.of();
        }
        here.add(places.values().stream()
                .mapToLong(event -> event.data().path("users").asLong())
                .sum());
        Map<String, Long> counts = new LinkedHashMap<>();
        boolean unsure = world.isClosed();
        for (Event event : world.of("AdoptionRecorded").toList()) {
            switch (event.text("status")) {
                case "IN_USE", "SCALED_UP", "MANDATED", "STALLED" -> {
                    if (event.has("users")) {
                        counts.put(
                                event.named("adopter"),
                                event.data().path("users").asLong());
                    }
                }
                case "SCALED_BACK" -> {
                    unsure |= !event.has("users");
                    counts.put(
                            event.named("adopter"), event.data().path("users").asLong());
                }
                case "ENDED", "REFUSED" -> counts.put(event.named("adopter"), 0L);
                // They are no users yet.
                case "INTENDED" -> {}
                default -> unsure = true;
            }
        }
        Set<Long> sums = new TreeSet<>();
        if (!unsure) {
            long others = counts.values().stream().mapToLong(Long::longValue).sum();
            here.forEach(each -> sums.add(each + others));
        }
        return sums;
    }

    /** Whether anybody was counted: not those for whom it is only intended. */
    public static boolean areCounted(World world) {
        return world.of("ReleaseDeployed", "AdoptionRecorded")
                .anyMatch(event -> event.has("users") && !isIntention(event));
    }

    /** Whether it was told that there are no users any more, or never were, without a count. */
    public static boolean isOverSomewhere(World world) {
        return world.of("AdoptionRecorded")
                .anyMatch(event -> event.text("status").matches("ENDED|REFUSED"));
    }
}
