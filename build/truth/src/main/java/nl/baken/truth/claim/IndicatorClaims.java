package nl.baken.truth.claim;

import static nl.baken.truth.claim.ClaimKind.LATE;
import static nl.baken.truth.claim.ClaimKind.MISSING;
import static nl.baken.truth.claim.ClaimKind.PROVEN;
import static nl.baken.truth.claim.ClaimKind.SUM;
import static nl.baken.truth.claim.ClaimKind.USED;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.baken.truth.fact.Answer;
import nl.baken.truth.fact.Costs;
import nl.baken.truth.fact.Days;
import nl.baken.truth.fact.Indicators;
import nl.baken.truth.fact.Uses;
import nl.baken.truth.fact.Welch;
import nl.baken.truth.log.Event;
import nl.baken.truth.log.Json;
import nl.baken.truth.log.Names;
import nl.baken.truth.log.World;

/** What outcome-indicators claims of effects, value, use and costs. */
final class IndicatorClaims {

    private final World world;
    private final JsonNode output;
    private final Claims claims;
    private boolean effectOfOutcome;
    private boolean truncated;

    private IndicatorClaims(World world, JsonNode output, Claims claims) {
        this.world = world;
        this.output = output;
        this.claims = claims;
    }

    static void hold(World world, JsonNode output, Claims claims) {
        IndicatorClaims indicators = new IndicatorClaims(world, output, claims);
        indicators.truncated = Json.text(output, "truncated").equals("true")
                || Json.text(output, "measurementsAtLeast").equals("true");
        output.path("indicators").forEach(indicators::indicator);
        indicators.all();
        indicators.numbers();
        indicators.use();
        indicators.costs();
    }

    private void all() {
        if (truncated) {
            return;
        }
        Set<String> said = new HashSet<>();
        for (JsonNode each : output.path("indicators")) {
            String key = Names.of(Json.text(each, "indicatorId")) + " of " + Names.of(Json.text(each, "segment"));
            claims.claim(MISSING, said.add(key), "indicator " + key, "it is one indicator");
        }
        for (Event event : world.of("IndicatorMeasured", "IndicatorTargetSet").toList()) {
            String key = event.named("indicatorId") + " of " + event.named("segment");
            claims.claim(MISSING, said.contains(key), "no indicator " + key, event.name());
        }
    }

    private void indicator(JsonNode said) {
        String id = Json.text(said, "indicatorId");
        String thing = "indicator " + id + (Json.has(said, "segment") ? " of " + Json.text(said, "segment") : "");
        List<Event> measured = Indicators.of(world, id, Json.text(said, "segment"));
        Optional<Event> baseline = measurement(thing, said, "baseline", "BASELINE", measured);
        Optional<Event> followUp = measurement(thing, said, "followUp", "FOLLOW_UP", measured);
        String status = Json.text(said, "status");
        boolean any = !measured.isEmpty();
        claims.claim(
                MISSING,
                any != status.matches("TARGET_ONLY|CLAIMED_ONLY"),
                thing + ".status " + status,
                measured.size() + " measurements");
        if (status.equals("TARGET_ONLY")) {
            boolean claimed = Indicators.claims(world).stream()
                    .anyMatch(event -> event.named("indicatorId").equals(Names.of(id))
                            && event.named("segment").equals(Names.of(Json.text(said, "segment"))));
            claims.claim(MISSING, !claimed, thing + ".status " + status, "there is a claim");
        }
        boolean both = baseline.isPresent() && followUp.isPresent();
        boolean comparable = both && Indicators.isSameUnit(baseline.get(), followUp.get());
        claims.claim(
                PROVEN,
                status.equals("EFFECT_KNOWN") == comparable,
                thing + ".status " + status,
                "baseline " + baseline.map(Event::name) + ", follow-up " + followUp.map(Event::name));
        described(thing, said, measured);
        latest(thing, measured, followUp, baseline);
        effect(thing, said, baseline, followUp);
        target(thing, said, followUp);
        if (comparable && followUp.filter(Indicators::isOutcome).isPresent()) {
            effectOfOutcome = true;
        }
        // An outcome stays measured when the same is measured as an output later.
        effectOfOutcome |= baseline.isPresent()
                && measured.stream()
                        .filter(event -> event.text("moment").equals("FOLLOW_UP") && Indicators.isOutcome(event))
                        .anyMatch(outcome -> outcome.has("value")
                                && world.isAfter(outcome, baseline.get())
                                && Indicators.isSameUnit(baseline.get(), outcome));
    }

    /** Level and target: a measurement says what was measured, and not what was said of it later. */
    private void described(String thing, JsonNode said, List<Event> measured) {
        String level = Json.text(said, "level");
        claims.claim(
                MISSING,
                measured.isEmpty()
                        || measured.stream()
                                .anyMatch(event -> event.text("level").equals(level)),
                thing + ".level " + level,
                "it was never measured as that");
        List<Event> targets = world.of("IndicatorTargetSet")
                .filter(event -> event.named("indicatorId").equals(Names.of(Json.text(said, "indicatorId"))))
                .toList();
        if (Json.has(said, "segment")) {
            return;
        }
        for (String field : List.of("target", "targetDue")) {
            String of = field.equals("target") ? "target" : "due";
            boolean told = targets.stream()
                    .anyMatch(event -> field.equals("target")
                            ? same(event.data().path(of), Json.at(said, field))
                            : event.text(of).equals(Json.text(said, field)));
            boolean last = targets.isEmpty()
                    ? !Json.has(said, field)
                    : targets.getLast().has(of)
                            ? field.equals("target")
                                    ? same(targets.getLast().data().path(of), Json.at(said, field))
                                    : targets.getLast().text(of).equals(Json.text(said, field))
                            : told || !Json.has(said, field);
            claims.claim(
                    LATE,
                    last,
                    thing + "." + field + " " + Json.text(said, field),
                    targets.stream().map(event -> event.text(of)).toList());
        }
    }

    private Optional<Event> measurement(
            String thing, JsonNode said, String field, String moment, List<Event> measured) {
        if (!Json.has(said, field)) {
            return Optional.empty();
        }
        String name = Json.text(said, field + ".event");
        Optional<Event> event =
                measured.stream().filter(each -> each.name().equals(name)).findFirst();
        boolean right = event.isPresent()
                && event.get().text("moment").equals(moment)
                && same(event.get().data().path("value"), Json.at(said, field + ".value"))
                && same(event.get().data().path("sampleSize"), Json.at(said, field + ".sampleSize"))
                && same(event.get().data().path("standardDeviation"), Json.at(said, field + ".standardDeviation"))
                && event.get().occurred().equals(Instant.parse(Json.text(said, field + ".at")));
        claims.claim(PROVEN, right, thing + "." + field + " " + Json.at(said, field), event.map(Event::data));
        return event;
    }

    private static boolean same(JsonNode one, JsonNode other) {
        boolean none = one.isMissingNode() || one.isNull();
        boolean otherNone = other.isMissingNode() || other.isNull();
        return (none || otherNone) ? none == otherNone : one.asDouble() == other.asDouble();
    }

    /** The follow-up is the latest, the baseline the latest from before use. */
    private void latest(String thing, List<Event> measured, Optional<Event> followUp, Optional<Event> baseline) {
        Optional<Event> last = measured.stream()
                .filter(event -> event.text("moment").equals("FOLLOW_UP"))
                .reduce((one, other) -> other);
        boolean afterUse = last.isPresent() && Indicators.isBeforeUse(last.get(), world) == Answer.NO;
        if (afterUse) {
            claims.claim(
                    PROVEN,
                    followUp.isPresent()
                            && followUp.get().occurred().equals(last.get().occurred()),
                    thing + ".followUp " + followUp.map(Event::name),
                    "the latest is " + last.get().name());
        }
        if (truncated) {
            return;
        }
        List<Event> before = measured.stream()
                .filter(event -> event.text("moment").equals("BASELINE") && event.isDated())
                .filter(event -> Indicators.isBeforeUse(event, world) == Answer.YES)
                .filter(event -> followUp.isEmpty()
                        || event.text("level").equals(followUp.get().text("level")))
                .filter(event -> followUp.isEmpty()
                        || event.occurred().isBefore(followUp.get().occurred()))
                .filter(event -> followUp.isEmpty() || Indicators.isSameUnit(event, followUp.get()))
                .filter(event -> event.has("value"))
                .toList();
        if (!before.isEmpty() && (followUp.isEmpty() || followUp.get().has("unit"))) {
            claims.claim(
                    PROVEN,
                    baseline.isPresent()
                            && !baseline.get()
                                    .occurred()
                                    .isBefore(before.getLast().occurred()),
                    thing + ".baseline " + baseline.map(Event::name),
                    "the last before use is " + before.getLast().name());
        }
        if (baseline.isPresent()) {
            claims.claim(
                    PROVEN,
                    Indicators.isBeforeUse(baseline.get(), world) != Answer.NO,
                    thing + ".baseline " + baseline.get().name(),
                    "it is from after first use");
        }
    }

    private void effect(String thing, JsonNode said, Optional<Event> baseline, Optional<Event> followUp) {
        boolean values = baseline.filter(event -> event.has("value")).isPresent()
                && followUp.filter(event -> event.has("value")).isPresent()
                && Indicators.isSameUnit(baseline.get(), followUp.get());
        String effect = Json.text(said, "effect");
        claims.claim(PROVEN, values == Json.has(said, "effect"), thing + ".effect " + effect, "two values: " + values);
        if (!values) {
            claims.claim(PROVEN, !Json.has(said, "effectMargin"), thing + ".effectMargin", "there are no two values");
            return;
        }
        Event before = baseline.get();
        Event after = followUp.get();
        double from = before.data().path("value").asDouble();
        double to = after.data().path("value").asDouble();
        double right = to - from;
        double difference = Math.abs(Json.at(said, "effect").asDouble() - right);
        double tolerance = 1e-9 * Math.max(1e-3, Math.max(Math.abs(from), Math.abs(to)));
        claims.claim(PROVEN, difference <= tolerance, thing + ".effect " + effect, right);
        boolean alike = Math.abs(right) <= tolerance;
        if (alike) {
            claims.claim(
                    PROVEN, !Json.has(said, "better"), thing + ".better " + Json.text(said, "better"), "no change");
        } else if (Math.abs(right) > 0.01 * Math.max(Math.abs(from), Math.abs(to))) {
            String direction = Json.text(said, "direction");
            String better = direction.equals("HIGHER_IS_BETTER")
                    ? String.valueOf(right > 0)
                    : direction.equals("LOWER_IS_BETTER") ? String.valueOf(right < 0) : "";
            claims.claim(
                    PROVEN,
                    Json.text(said, "better").equals(better),
                    thing + ".better " + Json.text(said, "better"),
                    better);
        }
        margin(thing, said, before, after);
    }

    private void margin(String thing, JsonNode said, Event before, Event after) {
        double n1 = before.data().path("sampleSize").asDouble();
        double n2 = after.data().path("sampleSize").asDouble();
        double sd1 = before.data().path("standardDeviation").asDouble();
        double sd2 = after.data().path("standardDeviation").asDouble();
        boolean known = n1 >= 2
                && n2 >= 2
                && before.has("standardDeviation")
                && after.has("standardDeviation")
                && (sd1 > 0 || sd2 > 0);
        String margin = Json.text(said, "effectMargin");
        if (!known) {
            claims.claim(
                    PROVEN,
                    !Json.has(said, "effectMargin"),
                    thing + ".effectMargin " + margin,
                    "how sure it is, is not known");
            return;
        }
        double right = Welch.margin(sd1, n1, sd2, n2);
        boolean close = Json.has(said, "effectMargin")
                && Math.abs(Json.at(said, "effectMargin").asDouble() - right) <= 1e-3 * right;
        claims.claim(PROVEN, close, thing + ".effectMargin " + margin, right);
    }

    private void target(String thing, JsonNode said, Optional<Event> followUp) {
        if (!Json.has(said, "targetMet")) {
            return;
        }
        boolean met = Json.text(said, "targetMet").equals("true");
        boolean known = followUp.filter(event -> event.has("value")).isPresent() && Json.has(said, "target");
        claims.claim(
                PROVEN, known, thing + ".targetMet " + met, "nothing was measured after use, or there is no target");
        String direction = Json.text(said, "direction");
        if (known && !direction.equals("UNKNOWN")) {
            double value = followUp.get().data().path("value").asDouble();
            double target = Json.at(said, "target").asDouble();
            boolean right = direction.equals("HIGHER_IS_BETTER") ? value >= target : value <= target;
            claims.claim(PROVEN, met == right, thing + ".targetMet " + met, value + " for " + target);
            if (!met && Json.has(said, "targetDue") && followUp.get().isDated()) {
                claims.claim(
                        LATE,
                        !followUp.get().latest().isBefore(Json.day(said, "targetDue")),
                        thing + ".targetMet false",
                        "measured before the day by which");
            }
        }
    }

    private void numbers() {
        List<Event> measured = Indicators.measurements(world);
        long outcomes = measured.stream().filter(Indicators::isOutcome).count();
        long outputs = measured.stream()
                .filter(event -> event.text("level").equals("OUTPUT"))
                .count();
        if (!truncated) {
            number(MISSING, "outcomeMeasurements", outcomes);
            number(MISSING, "outputMeasurements", outputs);
        }
        String evidence = Json.text(output, "valueEvidence");
        if (!truncated) {
            String what = "valueEvidence " + evidence;
            boolean outcome = isShown(measured, "OUTCOME");
            claims.claim(
                    MISSING, evidence.startsWith("OUTCOME") || !outcome, what, "an outcome was measured after use");
            claims.claim(MISSING, !evidence.startsWith("OUTCOME") || outcomes > 0, what, "no outcome was measured");
            boolean made = isShown(measured, "OUTPUT");
            claims.claim(MISSING, !evidence.matches("NONE|CLAIMED") || !made, what, "an output was measured after use");
            if (evidence.startsWith("OUTCOME")) {
                claims.claim(
                        PROVEN,
                        evidence.equals("OUTCOME_WITH_BASELINE") == effectOfOutcome,
                        what,
                        "before and after: " + effectOfOutcome);
            } else {
                claims.claim(MISSING, !evidence.equals("OUTPUT") || outputs > 0, what, "no output was measured");
            }
            if (measured.isEmpty()) {
                boolean claimed = !Indicators.claims(world).isEmpty();
                claims.claim(
                        MISSING,
                        evidence.equals("NONE") != claimed || (claimed && evidence.equals("NONE") && !hasBenefit()),
                        what,
                        "claims: " + claimed);
            }
            double share = outcomes / (double) (outcomes + outputs);
            boolean right = outcomes + outputs == 0
                    ? !Json.has(output, "outcomeShare")
                    : Math.abs(Json.at(output, "outcomeShare").asDouble() - share) < 1e-9;
            claims.claim(SUM, right, "outcomeShare " + Json.text(output, "outcomeShare"), share);
        }
    }

    /** Whether something of a level was measured after first use, with its figure. */
    private boolean isShown(List<Event> measured, String level) {
        return measured.stream()
                .filter(event -> event.text("level").equals(level)
                        && event.text("moment").equals("FOLLOW_UP"))
                .anyMatch(event -> event.has("value") && Indicators.isBeforeUse(event, world) == Answer.NO);
    }

    private boolean hasBenefit() {
        return Indicators.claims(world).stream().anyMatch(event -> event.has("value"));
    }

    /** The farthest that any of the places is said to be. */
    private void farthest(String field, boolean adopters) {
        List<String> order = List.of("NOT", "ENDED", "SHADOW", "STALLED", "PILOT", "FULL");
        int most = 0;
        for (JsonNode place : output.path("uses")) {
            if (Json.text(place, "adopter").equals(String.valueOf(adopters))) {
                most = Math.max(most, order.indexOf(Json.text(place, "state")));
            }
        }
        String said = Json.text(output, field);
        claims.claim(USED, said.isEmpty() || order.indexOf(said) == most, field + " " + said, order.get(most));
    }

    private void use() {
        farthest("usedHere", false);
        farthest("usedElsewhere", true);
        Answer inUse = Uses.inUse(world);
        String said = Json.text(output, "inUse");
        claims.claim(USED, inUse.mayBe(said.equals("true")), "inUse " + said, inUse);
        place("usedHere", Uses.here(world));
        place("usedElsewhere", Uses.elsewhere(world));
        if (Json.text(output, "usersAtLeast").equals("true")) {
            return;
        }
        String users = Json.text(output, "users");
        if (!Uses.areCounted(world)) {
            boolean none = users.isEmpty() || (users.equals("0") && Uses.isOverSomewhere(world));
            claims.claim(USED, none, "users " + users, "nobody counted");
        } else {
            Set<Long> right = Uses.users(world);
            claims.claim(
                    USED,
                    right.isEmpty() || (!users.isEmpty() && right.contains(Long.parseLong(users))),
                    "users " + users,
                    right);
        }
        if (output.has("uses")) {
            uses();
        }
    }

    private void uses() {
        Map<String, Event> adopters = Uses.adopters(world);
        Set<String> places = new HashSet<>();
        for (JsonNode place : output.path("uses")) {
            use(place, adopters);
            places.add(Json.text(place, "adopter") + Names.of(Json.text(place, "place")));
        }
        adopters.forEach((name, event) -> claims.claim(
                USED,
                places.contains("true" + name) || event.text("status").matches("INTENDED|REFUSED|DUPLICATE_FOUND"),
                "uses without " + name,
                event.text("status")));
        world.of("ReleaseDeployed")
                .forEach(event -> claims.claim(
                        USED,
                        places.contains("false" + event.named("place")),
                        "uses without " + event.named("place"),
                        event.name()));
    }

    private void place(String field, Answer used) {
        String said = Json.text(output, field);
        if (!said.isEmpty()) {
            boolean uses = said.matches("PILOT|FULL|STALLED");
            claims.claim(
                    USED, used.mayBe(uses) || (used == Answer.NO && said.equals("STALLED")), field + " " + said, used);
        }
    }

    private void use(JsonNode place, Map<String, Event> adopters) {
        String state = Json.text(place, "state");
        String what = "uses " + Json.text(place, "place") + " " + state;
        Optional<Event> event = world.named(Json.text(place, "event"));
        claims.claim(USED, event.isPresent() || !Json.has(place, "event"), what, "no such event counts");
        if (Json.text(place, "adopter").equals("true")) {
            Event latest = adopters.get(Names.of(Json.text(place, "place")));
            claims.claim(USED, latest != null, what, "nobody of that name adopted it");
            if (latest != null) {
                String status = latest.text("status");
                boolean was = Uses.wasUsed(world, latest.named("adopter"));
                boolean right = switch (status) {
                    case "STALLED" -> state.equals(was ? "STALLED" : "NOT");
                    case "ENDED" -> state.equals("ENDED");
                    case "REFUSED" -> state.equals(was ? "ENDED" : "NOT");
                    case "INTENDED" -> state.equals("NOT");
                    case "DUPLICATE_FOUND" -> was || state.equals("NOT");
                    default ->
                        state.matches("FULL|PILOT") || latest.text("users").equals("0");
                };
                claims.claim(USED, right, what, status);
                precision(what, place, latest);
                if (Json.has(place, "users")) {
                    long users = Json.at(place, "users").asLong();
                    boolean counted = isLatestCount(users, latest)
                            || (users == 0 && status.matches("ENDED|REFUSED|DUPLICATE_FOUND"));
                    claims.claim(USED, counted, what + " by " + users, "the latest count is another");
                }
            }
        } else if (event.isPresent() && event.get().is("ReleaseDeployed")) {
            String scope = event.get().text("scope");
            boolean shadow = Uses.isShadow(event.get());
            boolean right = state.equals("ENDED")
                    || (shadow ? state.equals("SHADOW") : state.equals(scope) || state.equals("STALLED"));
            claims.claim(USED, right, what, shadow ? "it decides nothing" : scope);
            claims.claim(USED, !state.equals("ENDED") || world.isClosed(), what, "the project has not come to its end");
            precision(what, place, event.get());
        }
        if (Json.has(place, "since")) {
            boolean told = world.of("ReleaseDeployed", "AdoptionRecorded")
                    .anyMatch(each -> Days.of(each, world).contains(Json.day(place, "since")));
            claims.claim(USED, told, what + " since " + Json.text(place, "since"), "nothing of that day");
        }
    }

    /** Whether it is the number that was told last there; who only wants to use it tells of no users. */
    private boolean isLatestCount(long users, Event adoption) {
        return world.of("AdoptionRecorded")
                .filter(each -> each.named("adopter").equals(adoption.named("adopter")) && each.has("users"))
                .filter(each -> !each.text("status").matches("INTENDED|DUPLICATE_FOUND"))
                .reduce((one, other) -> other)
                .filter(each -> each.data().path("users").asLong() == users)
                .isPresent();
    }

    /** How exact the day is since when it is used. */
    private void precision(String what, JsonNode place, Event latest) {
        String said = Json.text(place, "sincePrecision");
        boolean told = world.of("AdoptionRecorded", "ReleaseDeployed")
                .filter(event -> Days.of(event, world).contains(Json.day(place, "since")))
                .anyMatch(event -> event.precision().name().equals(said));
        claims.claim(USED, said.isEmpty() || told, what + " sincePrecision " + said, latest.precision());
    }

    private void costs() {
        long costs = world.of("CostRecorded").count();
        for (String field : List.of("cost.truncated", "cost.atLeast")) {
            boolean said = Json.text(output, field).equals("true");
            claims.claim(SUM, !said || costs > 500, field + " " + said, costs + " records");
        }
        for (String field : List.of("truncated", "usersAtLeast", "measurementsAtLeast")) {
            boolean said = Json.text(output, field).equals("true");
            long many = world.of("IndicatorMeasured", "AdoptionRecorded", "ReleaseDeployed")
                    .count();
            claims.claim(SUM, !said || many > 24, field + " " + said, many + " events");
        }
        JsonNode cost = output.path("cost");
        if (Json.text(cost, "atLeast").equals("true")) {
            return;
        }
        amount(cost, "outOfPocket", Costs.sum(world, "OUT_OF_POCKET"));
        amount(cost, "internal", Costs.sum(world, "INTERNAL_HOURS"));
        double hours = Costs.hours(world);
        claims.claim(SUM, Math.abs(cost.path("hours").asDouble() - hours) < 1e-6, "hours " + cost.path("hours"), hours);
        boolean any =
                world.of("CostRecorded").anyMatch(event -> event.text("kind").equals("INTERNAL_HOURS"));
        boolean actual = world.of("CostRecorded")
                .anyMatch(event -> event.text("kind").equals("INTERNAL_HOURS")
                        && event.text("basis").equals("ACTUAL"));
        String known = Json.text(cost, "internalKnown");
        claims.claim(MISSING, known.equals("true") ? any : !actual, "internalKnown " + known, "own hours: " + any);
        Optional<BigDecimal> budget = Costs.budget(world);
        boolean right = budget.isPresent() == Json.has(cost, "budget")
                && (budget.isEmpty()
                        || budget.get().compareTo(cost.path("budget").decimalValue()) == 0);
        claims.claim(SUM, right, "budget " + Json.text(cost, "budget"), budget);
    }

    private void amount(JsonNode cost, String field, BigDecimal right) {
        claims.claim(
                SUM,
                right.subtract(cost.path(field).decimalValue()).abs().doubleValue() < 0.005,
                field + " " + cost.path(field),
                right);
    }

    private void number(ClaimKind kind, String field, long right) {
        claims.claim(kind, output.path(field).asLong() == right, field + " " + output.path(field), right);
    }
}
