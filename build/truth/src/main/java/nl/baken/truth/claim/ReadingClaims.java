package nl.baken.truth.claim;

import static nl.baken.truth.claim.ClaimKind.EXPIRED;
import static nl.baken.truth.claim.ClaimKind.MISSING;
import static nl.baken.truth.claim.ClaimKind.OVER;
import static nl.baken.truth.claim.ClaimKind.SILENT;
import static nl.baken.truth.claim.ClaimKind.SUM;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.truth.fact.Milestone;
import nl.baken.truth.fact.Reporting;
import nl.baken.truth.log.Event;
import nl.baken.truth.log.Json;
import nl.baken.truth.log.Precision;
import nl.baken.truth.log.World;
import nl.baken.truth.model.Model;
import nl.baken.truth.model.Pattern;
import nl.baken.truth.model.Profile;
import nl.baken.truth.model.Safeguard;

/** What a reading of a risk claims: its reasons, what is not known, what would help, and what was accepted. */
final class ReadingClaims {

    private final World world;
    private final JsonNode reading;
    private final Model model;
    private final Claims claims;
    private final String risk;
    private final boolean truncated;
    private final boolean isOfNow;

    private ReadingClaims(
            World world, JsonNode reading, boolean truncated, boolean isOfNow, Model model, Claims claims) {
        this.world = world;
        this.reading = reading;
        this.truncated = truncated;
        this.isOfNow = isOfNow;
        this.model = model;
        this.claims = claims;
        this.risk = Json.text(reading, "risk");
    }

    static void hold(World world, JsonNode output, boolean isOfNow, Model model, Claims claims) {
        boolean truncated = Json.text(output, "truncated").equals("true");
        for (JsonNode reading : output.path("readings")) {
            ReadingClaims one = new ReadingClaims(world, reading, truncated, isOfNow, model, claims);
            one.sum();
            one.level();
            reading.path("reasons").forEach(one::reason);
            one.missingReasons();
            one.gaps();
            one.remedies();
            one.acceptance();
            KnowledgeClaims.hold(world, reading, model, claims);
            if (!truncated) {
                SilenceClaims.hold(world, reading, isOfNow, model, claims);
            }
        }
    }

    /** Holds the reasons of a change of a reading. */
    static void holdChange(World world, JsonNode change, Model model, Claims claims) {
        ReadingClaims one = new ReadingClaims(world, change, false, true, model, claims);
        one.change();
        change.path("because").forEach(reason -> {
            if (Math.abs(reason.path("decibans").asDouble()) > 0) {
                one.reason(reason);
            }
        });
        one.acceptance();
    }

    private void change() {
        double decibans = reading.path("decibans").asDouble();
        likelihood("likelihood", decibans);
        JsonNode limits = model.thresholds(model.impact(Profile.of(world)));
        List<String> levels = List.of("LOW", "GUARDED", "HIGH", "CRITICAL");
        int at = levels.indexOf(Json.text(reading, "level"));
        int before = levels.indexOf(Json.text(reading, "levelBefore"));
        int least = 0;
        for (int i = 1; i < levels.size(); i++) {
            String name = levels.get(i).toLowerCase(java.util.Locale.ROOT);
            least = limits.has(name) && decibans >= limits.path(name).asDouble() + 0.01 ? i : least;
        }
        least = model.isSurelyEventful(risk, world) ? least : Math.min(least, 1);
        claims.claim(
                OVER,
                !limits.has("high") || at >= least,
                risk + " level " + levels.get(at),
                decibans + " dB is " + levels.get(least));
        boolean rises = at > Math.max(before, 0);
        boolean reached = !limits.has("high")
                || at == 0
                || decibans
                        >= limits.path(levels.get(at).toLowerCase(java.util.Locale.ROOT))
                                        .asDouble()
                                - 0.01;
        claims.claim(OVER, !rises || reached, risk + " rises to " + levels.get(at), decibans + " dB");
    }

    private void likelihood(String field, double decibans) {
        double right = 1 / (1 + Math.pow(10, -decibans / 10));
        claims.claim(SUM, Math.abs(reading.path(field).asDouble() - right) < 1e-4, risk + " " + field, right);
    }

    private void sum() {
        double sum = 0;
        double inherent = 0;
        boolean evidenced = false;
        for (JsonNode reason : reading.path("reasons")) {
            double decibans = reason.path("decibans").asDouble();
            sum += decibans;
            String kind = Json.text(reason, "kind");
            inherent += kind.equals("SAFEGUARD") ? 0 : decibans;
            evidenced |= !kind.equals("PRIOR");
        }
        double said = reading.path("decibans").asDouble();
        claims.claim(SUM, Math.abs(said - sum) < 0.01, risk + " decibans " + said, sum);
        double without = reading.path("inherentDecibans").asDouble();
        claims.claim(SUM, Math.abs(without - inherent) < 0.01, risk + " inherentDecibans " + without, inherent);
        likelihood("likelihood", said);
        likelihood("inherentLikelihood", without);
        boolean inferred = Json.text(model.risk(risk), "inferred").equals("true");
        claims.claim(
                MISSING, Json.text(reading, "inferred").equals(String.valueOf(inferred)), risk + " inferred", inferred);
        int impact = model.impact(Profile.of(world));
        claims.claim(
                MISSING, reading.path("impact").asInt() == impact, risk + " impact " + reading.path("impact"), impact);
        String basis = Json.text(reading, "basis");
        claims.claim(
                MISSING,
                basis.isEmpty() || basis.equals("UNKNOWN") || basis.equals("EVIDENCED") == evidenced,
                risk + " basis " + basis,
                "more than the profile: " + evidenced);
    }

    private void level() {
        JsonNode limits = model.thresholds(reading.path("impact").asInt());
        double decibans = reading.path("decibans").asDouble();
        List<String> levels = List.of("LOW", "GUARDED", "HIGH", "CRITICAL");
        int least = 0;
        for (int i = 1; i < 4; i++) {
            String name = levels.get(i).toLowerCase(java.util.Locale.ROOT);
            least = limits.has(name) && decibans >= limits.path(name).asDouble() + 0.01 ? i : least;
        }
        boolean eventful = false;
        for (JsonNode reason : reading.path("reasons")) {
            eventful |= Json.text(reason, "kind").equals("EVIDENCE")
                    && reason.path("decibans").asDouble() > 0;
        }
        least = eventful ? least : Math.min(least, 1);
        String level = Json.text(reading, "level");
        claims.claim(
                OVER,
                !limits.has("high") || levels.indexOf(level) >= least,
                risk + " level " + level,
                decibans + " dB is " + levels.get(least));
        Instant since = Instant.parse(Json.text(reading, "levelSince"));
        int most = 0;
        for (int i = 1; i < 4; i++) {
            String name = levels.get(i).toLowerCase(java.util.Locale.ROOT);
            most = limits.has(name) && decibans >= limits.path(name).asDouble() - model.hysteresis() - 0.01 ? i : most;
        }
        boolean settled = since.isBefore(world.now().minus(Duration.ofDays(16)));
        claims.claim(
                OVER,
                !settled || levels.indexOf(level) <= most,
                risk + " level " + level,
                decibans + " dB since " + since);
    }

    private void reason(JsonNode reason) {
        String rule = Json.text(reason, "rule");
        String kind = Json.text(reason, "kind");
        Optional<JsonNode> known = model.rule(rule);
        String what = risk + " because " + rule;
        if (known.isEmpty()) {
            return;
        }
        String field = kind.equals("SAFEGUARD") ? "completed" : kind.equals("EVIDENCE") ? "on" : "anchor";
        Pattern pattern = model.pattern(known.get().path(field));
        for (JsonNode name : reason.path("events")) {
            Optional<Event> event = world.named(name.asText());
            claims.claim(MISSING, event.isPresent(), what, name.asText() + " does not count");
            event.ifPresent(each -> {
                claims.claim(MISSING, pattern.matches(each, world), what, name.asText() + " is not about it");
                claims.claim(OVER, !isOver(each), what, name.asText() + " is over, or never was");
            });
        }
        int events = reason.path("events").size();
        int count = reason.path("eventCount").asInt();
        claims.claim(SUM, count >= events, what + " eventCount " + count, events);
        if (kind.equals("EVIDENCE") || kind.equals("SAFEGUARD")) {
            claims.claim(MISSING, events > 0, what, "no event behind it");
            long things = pattern.matches(world).stream()
                    .map(Pattern::thing)
                    .distinct()
                    .count();
            long most = pattern.matches(world).stream()
                            .anyMatch(event -> event.has("indicatorId")
                                    || event.has("deliveryId")
                                    || event.has("milestoneId")
                                    || event.has("adopter"))
                    ? pattern.matches(world).size()
                    : things;
            claims.claim(SUM, truncated || count <= most, what + " eventCount " + count, most);
        }
        since(what, kind, known.get(), reason, pattern);
        double weight = known.get().path("weight").asDouble();
        double decibans = reason.path("decibans").asDouble();
        claims.claim(
                SUM,
                Math.signum(weight) == Math.signum(decibans) || decibans == 0,
                what + " " + decibans,
                "weight " + weight);
        double ceiling = known.get().has("ceiling")
                ? Math.abs(known.get().path("ceiling").asDouble())
                : Math.abs(weight);
        claims.claim(
                SUM,
                kind.equals("SILENCE") || Math.abs(decibans) <= ceiling + 0.01,
                what + " " + decibans,
                "at most " + ceiling);
        switch (kind) {
            case "SAFEGUARD" -> safeguard(what, rule, reason);
            case "SILENCE" -> silence(what, known.get(), reason);
            case "EVIDENCE" -> {
                if (isOfNow && !truncated) {
                    FadingClaims.hold(what, known.get(), reason, world, model, claims);
                }
            }
            default -> {}
        }
        JsonNode where = known.get().path("where");
        if (where.isObject()) {
            Optional<Boolean> applies = Pattern.holds(where, Profile.of(world));
            claims.claim(MISSING, applies.orElse(false), what, "it is for other projects");
        }
    }

    /** Since when and until when: from an event that it rests on, until it has faded below half a deciban. */
    private void since(String what, String kind, JsonNode rule, JsonNode reason, Pattern pattern) {
        if (!kind.matches("EVIDENCE|SAFEGUARD") || !Json.has(reason, "since")) {
            return;
        }
        Instant since = Instant.parse(Json.text(reason, "since"));
        List<Event> matching = pattern.matches(world);
        // What is stated of a thing is so since the thing was told of first.
        List<Event> words = world.events().stream()
                .filter(event -> matching.stream()
                        .anyMatch(each -> Pattern.thing(each).equals(Pattern.thing(event)) || each.equals(event)))
                .toList();
        boolean told = words.stream().anyMatch(event -> event.occurred().equals(since));
        claims.claim(EXPIRED, told, what + " since " + since, "nothing of that moment");
        boolean undated = Json.text(reason, "undated").equals("true");
        boolean order = words.stream().anyMatch(event -> !event.isDated());
        claims.claim(EXPIRED, !undated || order, what + " undated", "all of it has dates");
        boolean dates = words.stream().anyMatch(Event::isDated);
        claims.claim(EXPIRED, undated || dates, what + " dated", "none of it has a date");
        boolean plain = kind.equals("EVIDENCE")
                && matching.size() == 1
                && isToldOnce(matching.getFirst())
                && !rule.has("unless");
        boolean stands = kind.equals("EVIDENCE") && rule.has("until");
        claims.claim(
                EXPIRED, !stands || !Json.has(reason, "until"), what + " until", "it stands until something ends it");
        if (plain && !stands && Json.has(reason, "until") && matching.getFirst().precision() == Precision.INSTANT) {
            double half = rule.path("halfLifeDays").asDouble();
            double days = half * Math.log(Math.abs(rule.path("weight").asDouble()) / 0.5) / Math.log(2);
            Instant right = matching.getFirst().occurred().plusSeconds((long) (days * 86_400));
            Duration off = Duration.between(right, Instant.parse(Json.text(reason, "until")))
                    .abs();
            claims.claim(
                    EXPIRED,
                    off.compareTo(Duration.ofDays(2)) < 0,
                    what + " until " + Json.text(reason, "until"),
                    right);
        }
    }

    /** Whether a thing ended or proved to be none, or a date did not move. */
    private boolean isOver(Event event) {
        if (event.is("IncidentReported")) {
            return isLast(event, "IncidentResolved", "incidentId")
                    .filter(end -> end.text("resolution").equals("UNFOUNDED"))
                    .isPresent();
        }
        if (event.is("DependencyDeclared")) {
            return isLast(event, "DependencyEnded", "dependencyId").isPresent();
        }
        if (event.is("MilestonePlanned") && event.text("change").equals("RESCHEDULED")) {
            Milestone milestone = Milestone.of(world).get(event.named("milestoneId"));
            return milestone != null && milestone.moves() == 0 && !milestone.beganMoved();
        }
        return false;
    }

    /** The latest word on the thing of an event, when it is its end. */
    private Optional<Event> isLast(Event event, String end, String thing) {
        return world.events().stream()
                .filter(each -> each.has(thing) && each.named(thing).equals(event.named(thing)))
                .reduce((one, other) -> other)
                .filter(each -> each.is(end));
    }

    /** A reason that has to be there: nothing fades it, ends it or puts a condition to it. */
    private void missingReasons() {
        Set<String> said = new HashSet<>();
        reading.path("reasons").forEach(reason -> said.add(Json.text(reason, "rule")));
        JsonNode profile = Profile.of(world);
        for (String list : List.of("evidence", "safeguards")) {
            for (JsonNode rule : model.risk(risk).path(list)) {
                String id = Json.text(rule, "id");
                boolean asked = !rule.has("where")
                        || Pattern.holds(rule.path("where"), profile).orElse(false);
                if (said.contains(id)
                        || !asked
                        || rule.has("when")
                        || (rule.has("unless") && !Json.has(rule, "unless.after"))) {
                    continue;
                }
                Optional<Event> standing = list.equals("evidence") ? evidenceOf(rule) : safeguardOf(id);
                claims.claim(
                        list.equals("evidence") ? OVER : EXPIRED,
                        standing.isEmpty(),
                        risk + " without " + id,
                        standing.map(Event::name));
            }
        }
    }

    private Optional<Event> evidenceOf(JsonNode rule) {
        double half = rule.path("halfLifeDays").asDouble(Double.POSITIVE_INFINITY);
        double weight = Math.abs(rule.path("weight").asDouble());
        List<Event> ends = Stream.of("unless.after", "until")
                .flatMap(end -> model.pattern(Json.at(rule, end)).matches(world).stream())
                .toList();
        return model.pattern(rule.path("on")).matches(world).stream()
                .filter(event -> ends.stream()
                        .noneMatch(end -> event.name().equals(Pattern.thing(event))
                                || end.name().equals(Pattern.thing(end))
                                || Pattern.thing(end).equals(Pattern.thing(event))))
                .filter(event -> event.precision() == Precision.INSTANT || event.precision() == Precision.DAY)
                .filter(event -> !Pattern.isToldOfAgain(event, world) && !isOver(event))
                .filter(event -> weight
                                * Math.pow(
                                        2,
                                        -Duration.between(event.occurred(), world.now())
                                                        .toHours()
                                                / 24.0
                                                / half)
                        > 1)
                .findFirst();
    }

    private Optional<Event> safeguardOf(String id) {
        return Safeguard.of(id, model, world)
                .flatMap(safeguard -> safeguard.completions().stream()
                        .filter(event -> event.isDated() || !safeguard.mayBeUndone())
                        .filter(event -> !event.isDated() || safeguard.certainlyStands(event))
                        .filter(event -> event.precision() != Precision.MONTH && event.precision() != Precision.YEAR)
                        .filter(event ->
                                safeguard.until(event).stream().noneMatch(day -> world.isPast(day.minusDays(2))))
                        .findFirst());
    }

    private void safeguard(String what, String rule, JsonNode reason) {
        Optional<Safeguard> found = Safeguard.of(rule, model, world);
        if (found.isEmpty()) {
            return;
        }
        Safeguard safeguard = found.get();
        boolean stands = safeguard.completions().stream()
                .anyMatch(event ->
                        !event.isDated() || safeguard.until(event).stream().anyMatch(day -> !isOver(day, event)));
        claims.claim(EXPIRED, stands, what, "it counted until " + safeguard.untils());
        boolean gone = !safeguard.completions().isEmpty()
                && safeguard.completions().stream().allMatch(safeguard::isCertainlyGone);
        claims.claim(EXPIRED, !gone, what, "it failed or was withdrawn");
        Optional<Event> withdrawn = world.of("SafeguardRecorded")
                .filter(event -> event.text("status").matches("WITHDRAWN"))
                .filter(event -> safeguard.completions().stream()
                        .allMatch(each -> each.text("kind").equals(event.text("kind")) && world.isAfter(event, each)))
                .findFirst();
        boolean one = safeguard.completions().stream()
                        .map(each -> each.text("kind"))
                        .distinct()
                        .count()
                == 1;
        claims.claim(
                EXPIRED, withdrawn.isEmpty() || !one || safeguard.completions().isEmpty(), what, "it was withdrawn");
        if (Json.has(reason, "until")
                && safeguard.completions().size() == 1
                && safeguard.completions().getFirst().isDated()) {
            LocalDate until = Instant.parse(Json.text(reason, "until"))
                    .atZone(zone(safeguard.completions().getFirst()))
                    .toLocalDate();
            Set<LocalDate> right = new HashSet<>();
            for (LocalDate day : safeguard.untils()) {
                right.addAll(List.of(day, day.plusDays(1)));
            }
            boolean fades = safeguard.completions().getFirst().precision().compareTo(Precision.DAY) <= 0;
            claims.claim(EXPIRED, !fades || right.contains(until), what + " until " + until, safeguard.untils());
        }
    }

    private ZoneId zone(Event event) {
        return World.zoneOf(event.zone(), world.zone());
    }

    private boolean isOver(LocalDate day, Event event) {
        LocalDate last = event.precision() == Precision.YEAR
                ? day.plusDays(366)
                : event.precision() == Precision.MONTH ? day.plusDays(31) : day;
        return !world.now()
                .isBefore(last.plusDays(1)
                        .atStartOfDay(zone(event))
                        .toInstant()
                        .plus(Duration.ofHours(isOfNow ? 0 : 24)));
    }

    /** Silence about what was told is none: where it had to come ever, or after what began it. */
    private void silence(String what, JsonNode rule, JsonNode reason) {
        if (Json.has(reason, "since")) {
            // What was due after a project fell silent altogether, nobody can know.
            Instant reported = Reporting.untilAtMost(world);
            Instant since = Instant.parse(Json.text(reason, "since"));
            claims.claim(
                    SILENT,
                    !since.isAfter(reported.plus(Duration.ofDays(1))),
                    what + " since " + since,
                    "nothing was reported after " + reported);
        }
        Pattern expected = model.pattern(rule.path("expected"));
        if (expected.isEmpty()) {
            return;
        }
        List<Event> told = expected.matches(world);
        if (Json.text(rule, "demand").equals("EVER")) {
            claims.claim(
                    MISSING,
                    told.isEmpty(),
                    what,
                    told.stream().map(Event::name).toList());
        }
        boolean anchored = !model.pattern(rule.path("anchor")).matches(world).isEmpty();
        claims.claim(MISSING, anchored, what, "nothing began the wait");
        boolean live = world.events().stream().anyMatch(Event::live);
        claims.claim(MISSING, live, what, "nothing was reported live");
    }

    /** Whether nothing else was said of what an event is about: a thing counts from when it was stated first. */
    private boolean isToldOnce(Event event) {
        String thing = Pattern.thing(event);
        return world.events().stream()
                        .filter(each -> Pattern.thing(each).equals(thing))
                        .count()
                == 1;
    }

    private void gaps() {
        Set<String> asked = new HashSet<>();
        model.risk(risk).path("expectations").forEach(each -> asked.add(Json.text(each, "text.en")));
        model.risk(risk).path("silences").forEach(each -> asked.add(Json.text(each, "text.en")));
        Set<String> gaps = new HashSet<>();
        reading.path("gaps").forEach(gap -> {
            String text = Json.text(gap, "en");
            gaps.add(text);
            claims.claim(MISSING, asked.contains(text), risk + " gap: " + text, "the model does not ask it");
        });
        for (JsonNode silence : model.risk(risk).path("silences")) {
            String text = Json.text(silence, "text.en");
            if (gaps.contains(text) && Json.text(silence, "demand").equals("EVER")) {
                List<Event> told = model.pattern(silence.path("expected")).matches(world);
                claims.claim(
                        MISSING,
                        told.isEmpty(),
                        risk + " gap: " + text,
                        told.stream().map(Event::name).toList());
            }
        }
        JsonNode profile = Profile.of(world);
        for (JsonNode expectation : model.risk(risk).path("expectations")) {
            String text = Json.text(expectation, "text.en");
            if (!gaps.contains(text)) {
                continue;
            }
            Duration fresh = Duration.ofDays(expectation.path("freshDays").asLong() - 2);
            // Only the latest one counts: an undated one before it is no younger.
            boolean told = model.pattern(expectation.path("on")).matches(world).stream()
                    .filter(event -> !Pattern.isToldOfAgain(event, world))
                    .reduce((one, other) -> other)
                    .filter(event -> !event.isDated()
                            || event.occurred().isAfter(world.now().minus(fresh)))
                    .isPresent();
            claims.claim(
                    MISSING,
                    !told || Pattern.holds(expectation.path("where"), profile).isEmpty(),
                    risk + " gap: " + text,
                    "it was told");
        }
    }

    private void remedies() {
        for (JsonNode remedy : reading.path("remedies")) {
            String rule = Json.text(remedy, "rule");
            double weight = model.rule(rule)
                    .map(each -> Math.max(
                            Math.abs(each.path("weight").asDouble()),
                            Math.abs(each.path("ceiling").asDouble())))
                    .orElse(Double.MAX_VALUE);
            claims.claim(
                    SUM,
                    -remedy.path("decibans").asDouble() <= weight + 0.01,
                    risk + " remedy " + rule + " " + remedy.path("decibans"),
                    "it weighs " + weight);
            claims.claim(
                    OVER, remedy.path("decibans").asDouble() < 0, risk + " remedy " + rule, "it would not lower it");
            boolean stands = false;
            for (JsonNode reason : reading.path("reasons")) {
                stands |= Json.text(reason, "rule").equals(rule)
                        && Json.text(reason, "kind").equals("SAFEGUARD")
                        && reason.path("decibans").asDouble()
                                <= model.rule(rule)
                                                .map(each -> each.path("weight").asDouble())
                                                .orElse(0.0)
                                        + 0.01;
            }
            claims.claim(OVER, !stands, risk + " remedy " + rule, "it stands already");
        }
    }

    private void acceptance() {
        JsonNode said = Json.at(reading, "acceptance");
        if (!said.isMissingNode()) {
            if (isOfNow) {
                StepClaims.accepted(risk, said, world, claims);
            }
            return;
        }
        if (reading.has("reasons")) {
            Optional<Event> acceptance = AlertClaims.acceptance(risk, world);
            boolean runs = acceptance
                    .filter(event -> event.dayOf("until").isAfter(world.today().plusDays(1)))
                    .isPresent();
            claims.claim(EXPIRED, !runs, risk + " is not accepted", acceptance.map(event -> event.text("until")));
        }
    }
}
