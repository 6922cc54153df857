package nl.baken.truth.claim;

import static nl.baken.truth.claim.ClaimKind.LATE;
import static nl.baken.truth.claim.ClaimKind.MISSING;
import static nl.baken.truth.claim.ClaimKind.OVER;
import static nl.baken.truth.claim.ClaimKind.SUM;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.baken.truth.fact.Answer;
import nl.baken.truth.fact.Days;
import nl.baken.truth.fact.Delivery;
import nl.baken.truth.fact.Milestone;
import nl.baken.truth.fact.Unknown;
import nl.baken.truth.log.Event;
import nl.baken.truth.log.Json;
import nl.baken.truth.log.Names;
import nl.baken.truth.log.Precision;
import nl.baken.truth.log.World;

/** What project-forecasts claims of milestones, unknowns, deliveries and options. */
final class ForecastClaims {

    private final World world;
    private final JsonNode output;
    private final boolean isOfNow;
    private final Claims claims;

    private ForecastClaims(World world, JsonNode output, boolean isOfNow, Claims claims) {
        this.world = world;
        this.output = output;
        this.isOfNow = isOfNow;
        this.claims = claims;
    }

    /** Holds an output against a world; when that is a later one than it was written in, not what depends on its day. */
    static void hold(World world, JsonNode output, boolean isOfNow, Claims claims) {
        ForecastClaims forecast = new ForecastClaims(world, output, isOfNow, claims);
        boolean truncated = Json.text(output, "truncated").equals("true");
        Map<String, Milestone> milestones = Milestone.of(world);
        Map<String, Unknown> unknowns = Unknown.of(world);
        Map<String, Delivery> deliveries = Delivery.of(world);
        forecast.each("milestones", "milestoneId", milestones, truncated, forecast::milestone);
        forecast.each("unknowns", "unknownId", unknowns, truncated, forecast::unknown);
        forecast.each("deliveries", "deliveryId", deliveries, truncated, forecast::delivery);
        if (!truncated) {
            forecast.counts(unknowns);
        }
        for (String field : List.of("truncated", "unknownsAtLeast", "optionsAtLeast")) {
            boolean said = Json.text(output, field).equals("true");
            claims.claim(
                    SUM,
                    !said || world.events().size() > 200,
                    field + " " + said,
                    world.events().size() + " events");
        }
    }

    private interface Check<T> {
        void hold(String thing, JsonNode said, T known);
    }

    private <T> void each(String list, String id, Map<String, T> known, boolean truncated, Check<T> check) {
        Set<String> said = new HashSet<>();
        for (JsonNode item : output.path(list)) {
            String name = Names.of(Json.text(item, id));
            T thing = known.get(name);
            claims.claim(
                    OVER,
                    thing != null && said.add(name),
                    list + " has " + name,
                    "nothing of it, or it is there twice");
            if (thing != null) {
                check.hold(list + " " + name, item, thing);
            }
        }
        if (!truncated) {
            known.keySet()
                    .forEach(name -> claims.claim(OVER, said.contains(name), list + " without " + name, "it was told"));
        }
    }

    private void milestone(String thing, JsonNode said, Milestone milestone) {
        if (milestone.isContradictory()) {
            return;
        }
        day(LATE, thing, said, "baseline", milestone.baseline());
        String due = Json.text(said, "due");
        claims.claim(LATE, milestone.dues(world).contains(due), thing + ".due " + due, milestone.dues(world));
        int moves = said.path("reschedules").asInt() - (milestone.beganMoved() ? 1 : 0);
        claims.claim(
                LATE,
                moves == milestone.moves() || (milestone.beganMoved() && moves + 1 == milestone.moves()),
                thing + ".reschedules " + said.path("reschedules"),
                milestone.moves());
        String status = Json.text(said, "status");
        Answer reached = milestone.isReached(world);
        boolean done = status.startsWith("DONE");
        boolean overdue = status.equals("OVERDUE");
        String what = thing + ".status " + status;
        claims.claim(OVER, reached.mayBe(done), what, "reached " + reached);
        List<Event> reaches = milestone.reached(world);
        if (done && !reaches.isEmpty()) {
            claims.claim(
                    LATE,
                    milestone.isLate(world).mayBe(status.equals("DONE_LATE")),
                    what,
                    "late: " + milestone.isLate(world));
            claims.claim(
                    OVER,
                    reaches.stream().anyMatch(each -> Days.of(each, world).contains(Json.day(said, "reached"))),
                    thing + ".reached " + Json.text(said, "reached"),
                    reaches.stream().map(Event::day).toList());
            precision(thing, said, "reachedPrecision", reaches);
        } else {
            claims.claim(
                    LATE, milestone.isOverdue(world).mayBe(overdue), what, "overdue: " + milestone.isOverdue(world));
            claims.claim(OVER, !Json.has(said, "reached"), thing + ".reached", "not reached");
        }
        if (!done && !overdue && reached == Answer.NO) {
            claims.claim(
                    LATE,
                    status.equals("NO_DATE") == milestone.due().isEmpty() || milestone.isMissed(),
                    what,
                    "due " + milestone.due());
        }
        slip(thing, said, milestone, done, overdue);
    }

    private void slip(String thing, JsonNode said, Milestone milestone, boolean done, boolean overdue) {
        Optional<LocalDate> baseline = milestone.baseline();
        if (baseline.isEmpty()) {
            claims.claim(LATE, !Json.has(said, "slipDays"), thing + ".slipDays", "no baseline");
            return;
        }
        Set<String> right = new TreeSet<>();
        if (done) {
            for (Event reached : milestone.reached(world)) {
                right.addAll(slip(reached, baseline.get()));
            }
        } else {
            LocalDate day = baseline.get();
            if (milestone.due().isPresent() && milestone.due().get().isAfter(day)) {
                day = milestone.due().get();
            }
            if (overdue) {
                if (!isOfNow) {
                    return;
                }
                if (milestone.isMissed() && milestone.isOverdue(world) != Answer.YES) {
                    right.add(days(baseline.get(), day));
                }
                for (LocalDate today : List.of(world.today(), world.today().minusDays(1))) {
                    right.add(days(baseline.get(), today.isAfter(day) ? today : day));
                }
            } else {
                right.addAll(slipOf(milestone, baseline.get(), day));
            }
        }
        String slip = Json.text(said, "slipDays");
        claims.claim(LATE, right.contains(slip), thing + ".slipDays " + slip, right);
    }

    /** Up to the day that holds, or that on which it was told to be missed. */
    private Set<String> slipOf(Milestone milestone, LocalDate baseline, LocalDate day) {
        Optional<Event> missed = milestone
                .plan()
                .filter(plan -> plan.text("change").equals("MISSED") || !plan.has("due"))
                .filter(Event::isDated);
        Set<String> right = new TreeSet<>();
        if (missed.isEmpty() || !missed.get().text("change").equals("MISSED")) {
            right.add(days(baseline, day));
        }
        missed.ifPresent(plan ->
                Days.of(plan, world).forEach(told -> right.add(days(baseline, told.isAfter(day) ? told : day))));
        return right;
    }

    private Set<String> slip(Event reached, LocalDate baseline) {
        Set<String> days = new TreeSet<>();
        if (!reached.isDated()) {
            return Set.of("");
        }
        if (reached.precision() == Precision.MONTH || reached.precision() == Precision.YEAR) {
            boolean late = reached.earliest().isAfter(baseline);
            boolean early = reached.latest().isBefore(baseline);
            return late
                    ? Set.of(days(baseline, reached.earliest()))
                    : early ? Set.of(days(baseline, reached.latest()), "") : Set.of("");
        }
        Days.of(reached, world).forEach(day -> days.add(days(baseline, day)));
        return days;
    }

    private static String days(LocalDate from, LocalDate to) {
        return Long.toString(ChronoUnit.DAYS.between(from, to));
    }

    private void unknown(String thing, JsonNode said, Unknown unknown) {
        String status = Json.text(said, "status");
        String what = thing + ".status " + status;
        boolean open = status.matches("OPEN|OVERDUE|NO_DATE");
        claims.claim(OVER, open == unknown.isOpen(), what, unknown.isOpen() ? "it is open" : "it ended");
        claims.claim(
                OVER,
                Json.text(said, "outcome")
                        .equals(unknown.end().map(end -> end.text("outcome")).orElse("")),
                thing + ".outcome " + Json.text(said, "outcome"),
                unknown.end().map(end -> end.text("outcome")).orElse("it is open"));
        if (!unknown.isDueUnsure()) {
            day(LATE, thing, said, "due", unknown.due());
            if (unknown.isOpen()) {
                claims.claim(LATE, unknown.due().isEmpty() == status.equals("NO_DATE"), what, "due " + unknown.due());
            }
        }
        if (open) {
            claims.claim(
                    LATE,
                    unknown.isOverdue(world).mayBe(status.equals("OVERDUE")),
                    what,
                    "overdue: " + unknown.isOverdue(world));
        } else if (!unknown.isOpen()) {
            claims.claim(
                    OVER, unknown.isDeferred() == status.equals("DEFERRED"), what, "deferred: " + unknown.isDeferred());
            if (!unknown.isDeferred() && !unknown.isDueUnsure()) {
                claims.claim(
                        LATE,
                        unknown.isLate(world).mayBe(status.equals("DONE_LATE")),
                        what,
                        "late: " + unknown.isLate(world));
            }
        }
        precision(thing, said, "identifiedPrecision", unknown.identified());
        String discipline = Json.text(said, "discipline");
        claims.claim(
                MISSING,
                unknown.events().stream()
                        .anyMatch(event -> event.text("discipline").equals(discipline)),
                thing + ".discipline " + discipline,
                unknown.identified().getLast().text("discipline"));
        equal(
                MISSING,
                thing,
                said,
                "criticality",
                unknown.identified().getLast().data().path("criticality").asInt());
        claims.claim(
                MISSING,
                unknown.identified().stream()
                        .anyMatch(each -> Days.of(each, world).contains(Json.day(said, "identified"))),
                thing + ".identified " + Json.text(said, "identified"),
                unknown.identified().stream().map(Event::day).toList());
        waits(thing, said, unknown);
    }

    private void waits(String thing, JsonNode said, Unknown unknown) {
        Map<String, Unknown> unknowns = Unknown.of(world);
        Map<String, Boolean> open = new LinkedHashMap<>();
        Deque<Unknown> todo = new ArrayDeque<>(List.of(unknown));
        while (!todo.isEmpty()) {
            for (Event event : todo.pop().identified()) {
                for (JsonNode on : event.data().path("dependsOn")) {
                    Unknown next = unknowns.get(Names.of(on.asText()));
                    if (next != null && open.putIfAbsent(next.id(), next.isOpen()) == null) {
                        todo.add(next);
                    }
                }
            }
        }
        for (JsonNode each : said.path("waitsFor")) {
            String name = Names.of(each.asText());
            claims.claim(
                    OVER,
                    open.getOrDefault(name, false)
                            || (unknowns.containsKey(name) && unknowns.get(name).isDeferred()),
                    thing + ".waitsFor " + name,
                    "it is not open, or nothing depends on it");
        }
        if (unknown.isOpen() && said.path("waitsFor").size() < 10) {
            Set<String> listed = new HashSet<>();
            said.path("waitsFor").forEach(each -> listed.add(Names.of(each.asText())));
            for (JsonNode on : unknown.identified().getLast().data().path("dependsOn")) {
                String name = Names.of(on.asText());
                boolean waits = open.getOrDefault(name, false) && !name.equals(unknown.id());
                claims.claim(OVER, !waits || listed.contains(name), thing + ".waitsFor " + listed, name + " is open");
            }
        }
    }

    private void delivery(String thing, JsonNode said, Delivery delivery) {
        String status = Json.text(said, "status");
        String what = thing + ".status " + status;
        Answer overdue = delivery.isOverdue(world);
        day(LATE, thing, said, "promised", delivery.promised());
        if (!delivery.isPutOff()) {
            day(LATE, thing, said, "due", delivery.due());
        }
        List<Event> delays = delivery.all("DataDeliveryDelayed");
        long least =
                delays.stream().map(event -> event.text("newDue")).distinct().count();
        int count = said.path("delays").asInt();
        claims.claim(LATE, count >= least && count <= delays.size(), thing + ".delays " + count, delays.size());
        List<Event> came = delivery.all("DataDelivered");
        claims.claim(
                MISSING,
                came.isEmpty()
                        ? !Json.has(said, "delivered")
                        : Days.of(came.getLast(), world).contains(Json.day(said, "delivered")),
                thing + ".delivered " + Json.text(said, "delivered"),
                came.stream().map(Event::day).toList());
        precision(thing, said, "deliveredPrecision", came.isEmpty() ? came : List.of(came.getLast()));
        List<String> automated = came.stream()
                .filter(event -> event.has("automated"))
                .map(event -> event.text("automated"))
                .toList();
        claims.claim(
                MISSING,
                Json.text(said, "automated").equals(automated.isEmpty() ? "" : automated.getLast()),
                thing + ".automated " + Json.text(said, "automated"),
                automated);
        if (!delivery.isUnsure()) {
            claims.claim(LATE, overdue.mayBe(status.equals("OVERDUE")), what, "overdue: " + overdue);
            if (!status.equals("OVERDUE")) {
                claims.claim(
                        MISSING,
                        delivery.isDone() == status.startsWith("DONE"),
                        what,
                        "delivered: " + delivery.isDone());
            }
            if (status.startsWith("DONE") && delivery.isDone()) {
                claims.claim(
                        LATE,
                        delivery.isLate(world).mayBe(status.equals("DONE_LATE")),
                        what,
                        "late: " + delivery.isLate(world));
            }
        }
        if (delivery.isDone() && delivery.comesAgain() && came.getLast().isDated()) {
            Set<LocalDate> next =
                    Days.of(came.getLast(), world).stream().map(delivery::next).collect(Collectors.toSet());
            claims.claim(
                    LATE,
                    !Json.has(said, "nextDue") || next.contains(Json.day(said, "nextDue")),
                    thing + ".nextDue " + Json.text(said, "nextDue"),
                    next);
        }
        if (Json.has(said, "nextDue")) {
            claims.claim(
                    LATE,
                    !came.isEmpty() && delivery.comesAgain(),
                    thing + ".nextDue",
                    "it does not come again and again");
        }
    }

    private void counts(Map<String, Unknown> unknowns) {
        equal(SUM, "project", output, "unknownsOpen", (int)
                unknowns.values().stream().filter(Unknown::isOpen).count());
        int overdue = 0;
        for (JsonNode unknown : output.path("unknowns")) {
            overdue += Json.text(unknown, "status").equals("OVERDUE") ? 1 : 0;
        }
        equal(SUM, "project", output, "unknownsOverdue", overdue);
        Map<String, Event> options = new LinkedHashMap<>();
        world.of("OptionOpened", "OptionClosed").forEach(event -> options.put(event.named("optionId"), event));
        equal(SUM, "project", output, "optionsAlive", (int) options.values().stream()
                .filter(event -> event.is("OptionOpened"))
                .count());
    }

    private void day(ClaimKind kind, String thing, JsonNode said, String field, Optional<LocalDate> right) {
        String day = Json.text(said, field);
        claims.claim(
                kind, day.equals(right.map(LocalDate::toString).orElse("")), thing + "." + field + " " + day, right);
    }

    private void equal(ClaimKind kind, String thing, JsonNode said, String field, int right) {
        claims.claim(kind, said.path(field).asInt() == right, thing + "." + field + " " + said.path(field), right);
    }

    private void precision(String thing, JsonNode said, String field, List<Event> events) {
        String text = Json.text(said, field);
        claims.claim(
                LATE,
                !Json.has(said, field)
                        || events.stream()
                                .anyMatch(event -> event.precision().name().equals(text)),
                thing + "." + field + " " + text,
                events.stream().map(Event::precision).toList());
    }
}
