package nl.baken.truth.claim;

import static nl.baken.truth.claim.ClaimKind.SILENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.baken.truth.fact.Reporting;
import nl.baken.truth.log.Event;
import nl.baken.truth.log.Json;
import nl.baken.truth.log.Precision;
import nl.baken.truth.log.World;
import nl.baken.truth.model.Model;
import nl.baken.truth.model.Pattern;
import nl.baken.truth.model.Profile;

/**
 * What a reading claims that should have been told and was not. It is held where the events leave no doubt: all of it dated, what
 * began the wait reported live, and no condition beside it.
 */
final class SilenceClaims {

    private static final Duration SLACK = Duration.ofDays(2);

    private final World world;
    private final JsonNode rule;
    private final Optional<JsonNode> reason;
    private final Claims claims;
    private final String what;
    private final List<Event> anchors;
    private final List<Event> answers;
    private final Duration days;

    private SilenceClaims(World world, JsonNode reading, JsonNode rule, Model model, Claims claims) {
        this.world = world;
        this.rule = rule;
        this.claims = claims;
        this.reason = reasonOf(reading, Json.text(rule, "id"));
        this.what =
                Json.text(reading, "risk") + (reason.isPresent() ? " because " : " without ") + Json.text(rule, "id");
        this.anchors = model.pattern(rule.path("anchor")).matches(world);
        this.answers = model.pattern(rule.path("expected")).matches(world);
        this.days = Duration.ofDays(rule.path("days").asLong());
    }

    private static Optional<JsonNode> reasonOf(JsonNode reading, String rule) {
        for (JsonNode reason : reading.path("reasons")) {
            if (Json.text(reason, "rule").equals(rule)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    /** Holds the silences of a reading against a world. */
    static void hold(World world, JsonNode reading, boolean isOfNow, Model model, Claims claims) {
        JsonNode profile = Profile.of(world);
        for (JsonNode rule : model.risk(Json.text(reading, "risk")).path("silences")) {
            Optional<Boolean> asked =
                    rule.has("where") ? Pattern.holds(rule.path("where"), profile) : Optional.of(true);
            SilenceClaims silence = new SilenceClaims(world, reading, rule, model, claims);
            silence.over();
            if (asked.orElse(false)) {
                silence.gap(reading);
                silence.hold(isOfNow);
            }
        }
    }

    private void claim(boolean stands, boolean must, Object events) {
        claims.claim(SILENT, stands == must, what, events);
    }

    /** With the project the wait ends, unless it was left on the shelf or ended without a decision. */
    private void over() {
        Optional<Event> end = world.last("PhaseEntered");
        boolean decided = world.isClosed()
                && end.orElseThrow().text("closure").matches("COMPLETED|STOPPED")
                && end.orElseThrow().text("decided").equals("true");
        if (decided && !Json.text(rule, "afterClosure").equals("true")) {
            claim(reason.isPresent(), false, "the project has come to its end");
        }
        boolean live = world.events().stream().anyMatch(Event::live);
        // What has to be told again and again is waited for since it was told last.
        boolean again =
                Json.text(rule, "demand").equals("EVERY") && answers.stream().anyMatch(Event::isDated);
        boolean dated = again || anchors.stream().anyMatch(Event::isDated);
        if (!live || !dated) {
            claim(reason.isPresent(), false, live ? "what began it has no date" : "nothing was reported live");
        }
    }

    /** In a history that was written down afterwards nobody knows whether it happened, and that has to be said. */
    private void gap(JsonNode reading) {
        boolean live = world.events().stream().anyMatch(Event::live);
        boolean waits =
                !anchors.isEmpty() && answers.isEmpty() && anchors.stream().allMatch(SilenceClaims::isExact);
        if (live || !waits || world.isClosed() || rule.has("when")) {
            return;
        }
        Instant due = anchors.getFirst().occurred().plus(days);
        if (due.plus(SLACK).isBefore(world.now())) {
            String text = Json.text(rule, "text.en");
            boolean said = false;
            for (JsonNode gap : reading.path("gaps")) {
                said |= Json.text(gap, "en").equals(text);
            }
            claims.claim(
                    SILENT, said, Json.text(reading, "risk") + " without gap: " + text, "nobody told since " + due);
        }
    }

    private void hold(boolean isOfNow) {
        Optional<Instant> first = Reporting.first(world);
        if (world.isClosed() || rule.has("when") || first.isEmpty() || anchors.isEmpty()) {
            return;
        }
        boolean plain = anchors.stream().allMatch(event -> isExact(event) && event.live() && !isToldOtherwise(event))
                && answers.stream().allMatch(SilenceClaims::isExact)
                && !anchors.getFirst().occurred().isBefore(first.get());
        if (!plain) {
            return;
        }
        switch (Json.text(rule, "demand")) {
            case "EVER" -> {
                if (answers.isEmpty()) {
                    waitsSince(anchors.getFirst().occurred());
                    if (isOfNow && isOwed(anchors.getFirst().occurred())) {
                        weight(anchors.getFirst().occurred());
                    }
                }
            }
            case "EVERY" -> every();
            case "EACH" -> each();
            case "AFTER" -> {
                if (anchors.size() == 1) {
                    boolean came = answers.stream().anyMatch(event -> world.isAfter(event, anchors.getFirst()));
                    if (came) {
                        claim(reason.isPresent(), false, "it was told afterwards");
                    } else {
                        waitsSince(anchors.getFirst().occurred());
                    }
                }
            }
            case "BEFORE" -> {
                if (answers.isEmpty()) {
                    waitsSince(anchors.getFirst().occurred());
                } else if (anchors.size() == 1
                        && answers.getFirst()
                                .occurred()
                                .plus(SLACK)
                                .isBefore(anchors.getFirst().occurred())) {
                    claim(reason.isPresent(), false, "it was told before");
                }
            }
            default -> {}
        }
    }

    /** Whether something else was said later of who adopted it: that it was scaled up may be taken back by it. */
    private boolean isToldOtherwise(Event event) {
        return event.is("AdoptionRecorded") && Pattern.isToldOfAgain(event, world);
    }

    private static boolean isExact(Event event) {
        return event.precision() == Precision.INSTANT || event.precision() == Precision.DAY;
    }

    private void every() {
        Instant began = anchors.getFirst().occurred();
        Optional<Instant> last = answers.isEmpty()
                ? Optional.empty()
                : Optional.of(answers.getLast().occurred());
        Instant since = last.filter(told -> told.isAfter(began)).orElse(began);
        if (isOwed(since)) {
            claim(reason.isPresent(), true, "nothing since " + since);
        } else if (isYoung(last.orElse(began))) {
            claim(reason.isPresent(), false, "it was told at " + last);
        }
    }

    /** One is waited for while it has no answer of its own. */
    private void each() {
        String key = Json.text(rule, "key");
        List<Event> open = anchors.stream()
                .filter(event ->
                        answers.stream().noneMatch(answer -> answer.named(key).equals(event.named(key))))
                .toList();
        if (open.isEmpty()) {
            boolean all = anchors.stream()
                    .allMatch(event -> answers.stream()
                            .anyMatch(answer ->
                                    answer.named(key).equals(event.named(key)) && world.isAfter(answer, event)));
            if (all) {
                claim(reason.isPresent(), false, "each was answered");
            }
        } else if (open.stream().anyMatch(event -> isOwed(event.occurred()))) {
            claim(reason.isPresent(), true, "no answer to " + open.getFirst().name());
        }
    }

    private void waitsSince(Instant began) {
        if (isOwed(began)) {
            claim(reason.isPresent(), true, "nothing since " + began);
        } else if (isYoung(began)) {
            claim(reason.isPresent(), false, "there is time until " + began.plus(days));
        }
    }

    /** Whether the time for it passed, while the project reported. */
    private boolean isOwed(Instant since) {
        Instant deadline = since.plus(days).plus(SLACK);
        return deadline.isBefore(world.now()) && deadline.isBefore(Reporting.until(world));
    }

    /** Whether there is time left, or the project fell silent before it had passed. */
    private boolean isYoung(Instant since) {
        Instant deadline = since.plus(days).minus(SLACK);
        return deadline.isAfter(world.now()) || deadline.minus(SLACK).isAfter(Reporting.untilAtMost(world));
    }

    /** It grows as long as the project reports. */
    private void weight(Instant began) {
        double least = weight(began, Reporting.until(world));
        double most = weight(began, Reporting.untilAtMost(world));
        double grows = rule.path("growDays").asDouble();
        double slack = 0.05
                + (grows == 0
                        ? 0
                        : (rule.path("ceiling").asDouble() - rule.path("weight").asDouble()) * 3 / grows);
        double said = reason.map(each -> each.path("decibans").asDouble()).orElse(least);
        claims.claim(
                ClaimKind.FADED,
                said >= least - slack && said <= most + slack,
                what + " " + said,
                least + " to " + most);
    }

    private double weight(Instant began, Instant reported) {
        double least = rule.path("weight").asDouble();
        double most = rule.has("ceiling") ? rule.path("ceiling").asDouble() : least;
        double grows = rule.path("growDays").asDouble();
        Instant until = world.now().isBefore(reported) ? world.now() : reported;
        double waited = Duration.between(began.plus(days), until).toMinutes() / 1440.0;
        return least + (most - least) * (grows == 0 ? 0 : Math.clamp(waited / grows, 0, 1));
    }
}
