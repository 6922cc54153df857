package nl.baken.truth.claim;

import static nl.baken.truth.claim.ClaimKind.KNOWN;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.baken.truth.log.Event;
import nl.baken.truth.log.Json;
import nl.baken.truth.log.World;
import nl.baken.truth.model.Model;
import nl.baken.truth.model.Pattern;
import nl.baken.truth.model.Profile;

/** How much a reading claims to be known: what was told and is fresh, of what the model asks of such a project. */
final class KnowledgeClaims {

    private final World world;
    private final JsonNode reading;
    private final Model model;
    private final Claims claims;
    private final String risk;
    private final Set<String> gaps = new HashSet<>();

    private KnowledgeClaims(World world, JsonNode reading, Model model, Claims claims) {
        this.world = world;
        this.reading = reading;
        this.model = model;
        this.claims = claims;
        this.risk = Json.text(reading, "risk");
        reading.path("gaps").forEach(gap -> gaps.add(Json.text(gap, "en")));
    }

    /** Holds it against a world. */
    static void hold(World world, JsonNode reading, Model model, Claims claims) {
        new KnowledgeClaims(world, reading, model, claims).hold();
    }

    private void hold() {
        JsonNode profile = Profile.of(world);
        int least = 0;
        int most = 0;
        int asked = 0;
        int perhaps = 0;
        for (JsonNode expectation : model.risk(risk).path("expectations")) {
            Optional<Boolean> applies =
                    expectation.has("where") ? Pattern.holds(expectation.path("where"), profile) : Optional.of(true);
            if (applies.filter(is -> !is).isPresent()) {
                continue;
            }
            boolean sure = applies.isPresent();
            asked += sure ? 1 : 0;
            perhaps += sure ? 0 : 1;
            List<Event> told = model.pattern(expectation.path("on")).matches(world);
            long fresh = expectation.path("freshDays").asLong();
            boolean old = told.stream()
                    .allMatch(event -> isOlderThan(event, fresh + 2).equals(Optional.of(true)));
            least += sure && !told.isEmpty() && isLatestFresh(told, fresh) ? 1 : 0;
            most += old ? 0 : 1;
            if (sure && old) {
                String text = Json.text(expectation, "text.en");
                claims.claim(
                        KNOWN,
                        gaps.contains(text),
                        risk + " without gap: " + text,
                        told.isEmpty() ? "it was never told" : "it was told longer ago than it stays fresh");
            }
        }
        grade(least, most, asked, perhaps);
    }

    /** Whether the latest word on it is fresh for certain. */
    private boolean isLatestFresh(List<Event> told, long fresh) {
        return told.stream().allMatch(event -> event.isDated() && !Pattern.isToldOfAgain(event, world))
                && told.getLast().earliest().equals(told.getLast().latest())
                && isOlderThan(told.getLast(), fresh - 2).equals(Optional.of(false));
    }

    /** Whether it was told more than so many days ago; not known without a date. */
    private Optional<Boolean> isOlderThan(Event event, long days) {
        if (!event.isDated()) {
            return Optional.empty();
        }
        Duration age = Duration.ofDays(days);
        boolean older = event.latest()
                .plusDays(1)
                .atStartOfDay(world.zone())
                .toInstant()
                .isBefore(world.now().minus(age));
        return Optional.of(older);
    }

    /** By the share of it that is known: nothing, less than a third, less than three quarters. */
    private void grade(int least, int most, int asked, int perhaps) {
        if (asked + perhaps == 0) {
            return;
        }
        Set<String> right = new HashSet<>();
        for (int known = least; known <= most; known++) {
            for (int of = Math.max(asked, 1); of <= asked + perhaps; of++) {
                right.add(gradeOf(Math.min(known, of), of));
            }
        }
        String said = Json.text(reading, "knowledge");
        claims.claim(
                KNOWN,
                right.contains(said),
                risk + " knowledge " + said,
                least + " to " + most + " known of " + asked + " to " + (asked + perhaps));
    }

    private static String gradeOf(int known, int of) {
        double share = known / (double) of;
        return known == 0 ? "NONE" : share < 1 / 3.0 ? "WEAK" : share < 0.75 ? "FAIR" : "STRONG";
    }
}
