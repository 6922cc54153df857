package nl.baken.truth.claim;

import static nl.baken.truth.claim.ClaimKind.AGAINST_ADVICE;
import static nl.baken.truth.claim.ClaimKind.EXPIRED;
import static nl.baken.truth.claim.ClaimKind.MISSING;
import static nl.baken.truth.claim.ClaimKind.OVER;
import static nl.baken.truth.claim.ClaimKind.SUM;
import static nl.baken.truth.claim.ClaimKind.USED;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.baken.truth.fact.Answer;
import nl.baken.truth.fact.Unknown;
import nl.baken.truth.fact.Uses;
import nl.baken.truth.log.Event;
import nl.baken.truth.log.Json;
import nl.baken.truth.log.World;
import nl.baken.truth.model.Model;
import nl.baken.truth.model.Pattern;
import nl.baken.truth.model.Profile;

/** What gate-advice claims: what is shown and what is missing, what was decided, and against which advice. */
final class GateClaims {

    private static final Map<String, String> NEXT =
            Map.of("IDEA", "DEVELOPMENT", "DEVELOPMENT", "IMPLEMENTATION", "IMPLEMENTATION", "SCALING");

    private final World world;
    private final JsonNode output;
    private final Model model;
    private final Outputs outputs;
    private final Claims claims;
    private int known;
    private int all;
    private int mustKnown;
    private int musts;
    private final Set<String> open = new HashSet<>();
    private final List<String> missing = new ArrayList<>();

    private GateClaims(World world, JsonNode output, Model model, Outputs outputs, Claims claims) {
        this.world = world;
        this.output = output;
        this.model = model;
        this.outputs = outputs;
        this.claims = claims;
    }

    static void hold(World world, JsonNode output, Model model, Outputs outputs, Claims claims) {
        GateClaims gate = new GateClaims(world, output, model, outputs, claims);
        String phase = Json.text(output, "phase");
        claims.claim(OVER, phase.equals(world.phase()), "phase " + phase, world.phase());
        String next = Json.text(output, "nextPhase");
        if (NEXT.containsKey(phase)) {
            claims.claim(OVER, next.equals(NEXT.get(phase)), "nextPhase " + next, NEXT.get(phase));
        }
        gate.families(phase);
        gate.shares();
        gate.decision();
        gate.closing();
        gate.sentences();
    }

    private void families(String phase) {
        JsonNode profile = Profile.of(world);
        Set<String> said = new HashSet<>();
        claims.claim(
                MISSING,
                output.path("families").size() == 4,
                "families " + output.path("families").size(),
                "there are four");
        for (JsonNode family : output.path("families")) {
            String status = Json.text(family, "status");
            for (JsonNode criterion : family.path("criteria")) {
                String of = demand(phase, Json.text(criterion, "criterion"))
                        .map(each -> Json.text(each, "family"))
                        .orElse("");
                claims.claim(
                        MISSING,
                        of.equals(Json.text(family, "family")),
                        "criterion " + Json.text(criterion, "criterion") + " of " + Json.text(family, "family"),
                        of);
            }
            boolean none = family.path("criteria").isEmpty();
            String what = "family " + Json.text(family, "family") + " " + status;
            claims.claim(
                    MISSING,
                    none == status.equals("NOT_DEMANDED"),
                    what,
                    "demands: " + family.path("criteria").size());
            boolean failed = false;
            boolean shown = true;
            for (JsonNode criterion : family.path("criteria")) {
                said.add(Json.text(criterion, "criterion"));
                criterion(criterion, phase);
                boolean must = isMust(criterion);
                failed |= Json.text(criterion, "met").equals("false");
                shown &= !must || Json.text(criterion, "met").equals("true");
            }
            claims.claim(
                    MISSING,
                    !status.equals("INSUFFICIENT") || failed,
                    what,
                    "nothing shows that it is not good enough");
            claims.claim(MISSING, none || !status.equals("SUFFICIENT") || shown, what, "not all that must be is shown");
        }
        for (JsonNode demand : model.gate(phase)) {
            String id = Json.text(demand, "id");
            Optional<Boolean> asked =
                    demand.has("where") ? Pattern.holds(demand.path("where"), profile) : Optional.of(true);
            asked.ifPresent(is -> claims.claim(
                    MISSING,
                    said.contains(id) == is,
                    "criterion " + id + " is there: " + said.contains(id),
                    "demanded: " + is));
        }
    }

    private void criterion(JsonNode criterion, String phase) {
        String id = Json.text(criterion, "criterion");
        String met = Json.text(criterion, "met");
        boolean must = isMust(criterion);
        all++;
        musts += must ? 1 : 0;
        known += met.isEmpty() ? 0 : 1;
        mustKnown += must && !met.isEmpty() ? 1 : 0;
        if (!met.equals("true") && must) {
            missing.add(id);
        }
        if (met.isEmpty()) {
            open.add(Json.text(criterion, "clause.en"));
            open.add(Json.text(criterion, "clause.nl"));
        }
        String what = "criterion " + id + " met " + (met.isEmpty() ? "not known" : met);
        Optional<JsonNode> demand = demand(phase, id);
        if (demand.isEmpty()) {
            claims.claim(MISSING, false, what, "the gate of " + phase + " does not demand it");
            return;
        }
        claims.claim(
                MISSING,
                !criterion.has("must")
                        || must != Json.text(demand.get(), "need").equals("SHOULD"),
                what + " must " + must,
                Json.text(demand.get(), "need"));
        Optional<Event> event = world.named(Json.text(criterion, "event"));
        claims.claim(MISSING, event.isPresent() || !Json.has(criterion, "event"), what, "no such event counts");
        if (id.matches("used|used_elsewhere")) {
            Answer used = id.equals("used") ? Uses.inUse(world) : Uses.elsewhere(world);
            claims.claim(USED, !met.isEmpty() || used != Answer.YES, what, "in use: " + used);
            claims.claim(USED, !met.equals("true") || used != Answer.NO, what, "in use: " + used);
            return;
        }
        shown(what, met, demand.get(), event);
    }

    private Optional<JsonNode> demand(String phase, String id) {
        for (JsonNode demand : model.gate(phase)) {
            if (Json.text(demand, "id").equals(id)) {
                return Optional.of(demand);
            }
        }
        return Optional.empty();
    }

    private void shown(String what, String met, JsonNode demand, Optional<Event> event) {
        Pattern meets = model.pattern(demand.path("met"));
        Pattern fails = model.pattern(Json.at(demand, "failed"));
        List<Event> meeting = meets.matches(world);
        List<Event> ends = model.pattern(Json.at(demand, "until")).matches(world);
        List<Event> failing = fails.isEmpty()
                ? List.of()
                : fails.matches(world).stream()
                        .filter(failure -> ends.stream().noneMatch(end -> isSameThingAfter(end, failure)))
                        .toList();
        switch (met) {
            case "true" -> {
                claims.claim(MISSING, !meeting.isEmpty(), what, "nothing shows it");
                claims.claim(
                        EXPIRED,
                        meeting.isEmpty() || !meeting.stream().allMatch(this::isCertainlyLapsed),
                        what,
                        "what showed it counts no longer");
                event.ifPresent(
                        each -> claims.claim(MISSING, meeting.contains(each), what, each.name() + " does not show it"));
            }
            case "false" -> {
                List<Event> counting = failing.stream().filter(this::isOfNow).toList();
                List<Event> lapsed = meeting.stream().filter(this::isLapsed).toList();
                claims.claim(
                        MISSING,
                        !counting.isEmpty() || !lapsed.isEmpty(),
                        what,
                        "nothing of this phase or release shows that it is not");
                event.ifPresent(each -> claims.claim(
                        MISSING,
                        failing.contains(each) || lapsed.contains(each),
                        what,
                        each.name() + " does not show it"));
            }
            default -> {
                boolean shown = failing.isEmpty() && meeting.stream().anyMatch(this::isPlain);
                claims.claim(
                        MISSING, !shown, what, meeting.stream().map(Event::name).toList());
                boolean failed =
                        failing.stream().anyMatch(each -> isPlain(each) && isCertainlyOfNow(each)) && meeting.isEmpty();
                claims.claim(
                        MISSING,
                        !failed,
                        what,
                        failing.stream().map(Event::name).toList());
            }
        }
    }

    private boolean isSameThingAfter(Event later, Event event) {
        return world.isAfter(later, event) && Pattern.thing(later).equals(Pattern.thing(event));
    }

    /** Whether a safeguard counts no longer for certain: its last day is over, or the most days that any counts are. */
    private boolean isCertainlyLapsed(Event event) {
        if (!event.is("SafeguardRecorded")) {
            return false;
        }
        return event.has("validUntil")
                ? world.isPast(event.dayOf("validUntil").plusDays(1))
                : event.isDated() && world.isPast(event.latest().plusDays(model.mostDays() + 2));
    }

    /** Whether a safeguard counts no longer. */
    private boolean isLapsed(Event event) {
        return event.is("SafeguardRecorded")
                && (event.has("validUntil")
                        ? world.isPast(event.dayOf("validUntil"))
                        : event.isDated()
                                && event.occurred().isBefore(world.now().minus(Duration.ofDays(80))));
    }

    /** Whether a failure is of the current phase, or not older than the latest release. */
    private boolean isOfNow(Event event) {
        Optional<Event> phase = world.last("PhaseEntered");
        Optional<Event> release = world.last("ReleaseDeployed");
        return !event.isDated()
                || phase.isEmpty()
                || !event.latest().isBefore(phase.get().earliest())
                || (release.isPresent()
                        && !event.latest().isBefore(release.get().earliest()));
    }

    private boolean isCertainlyOfNow(Event event) {
        Optional<Event> phase = world.last("PhaseEntered");
        return phase.isPresent()
                && event.isDated()
                && phase.get().isDated()
                && event.earliest().isAfter(phase.get().latest());
    }

    /** Whether nothing that happened afterwards can have taken its meaning away. */
    private boolean isPlain(Event event) {
        if (event.is("SafeguardRecorded", "UnknownClosed", "DataDelivered", "DataDeliveryDelayed")) {
            if (event.is("UnknownClosed")) {
                Unknown unknown = Unknown.of(world).get(event.named("unknownId"));
                return unknown != null && unknown.end().filter(event::equals).isPresent();
            }
            if (event.is("SafeguardRecorded")) {
                boolean young =
                        event.isDated() && event.occurred().isAfter(world.now().minus(Duration.ofDays(300)));
                boolean valid = !event.has("validUntil")
                        || !world.isPast(event.dayOf("validUntil").minusDays(1));
                boolean changed = world.of("ProfileChanged", "SafeguardRecorded", "IncidentReported", "ExternalSignal")
                        .anyMatch(other -> world.isAfter(other, event));
                return young && valid && !changed;
            }
            return false;
        }
        return !event.is(
                        "DependencyDeclared",
                        "DependencyEnded",
                        "AdoptionRecorded",
                        "OldWayOfWorkingKept",
                        "OldWayOfWorkingEnded",
                        "MilestoneReached",
                        "IndicatorMeasured")
                || (event.is("MilestoneReached") && !isPlannedAgain(event))
                || (event.is("IndicatorMeasured")
                        && event.text("moment").equals("BASELINE")
                        && Uses.inUse(world) == Answer.NO);
    }

    /** Whether it got a date after it was reached, with which it may be open again. */
    private boolean isPlannedAgain(Event reached) {
        return world.of("MilestonePlanned")
                .anyMatch(plan ->
                        plan.named("milestoneId").equals(reached.named("milestoneId")) && world.isAfter(plan, reached));
    }

    /** The default of the contract: outputs of before there was a choice. */
    private static boolean isMust(JsonNode criterion) {
        return !Json.text(criterion, "must").equals("false");
    }

    private void shares() {
        share("evidenceShare", known, all);
        if (!output.has("mustShare")) {
            return;
        }
        share("mustShare", mustKnown, musts);
        List<String> said = new ArrayList<>();
        output.path("missingForGo").forEach(each -> said.add(Json.text(each, "criterion")));
        Set<String> right = world.isClosed() ? Set.of() : new LinkedHashSet<>(missing);
        claims.claim(MISSING, new HashSet<>(said).equals(right), "missingForGo " + said, right);
        if (Json.text(output, "advice").equals("GO")) {
            claims.claim(MISSING, missing.isEmpty(), "advice GO", "missing " + missing);
        }
    }

    private void share(String field, int some, int of) {
        double right = of == 0 ? 0 : some / (double) of;
        claims.claim(
                SUM,
                of == 0 || Math.abs(output.path(field).asDouble() - right) < 1e-9,
                field + " " + output.path(field),
                right);
    }

    private void decision() {
        boolean holds = Json.text(output, "holdsByDecision").equals("true");
        boolean decidedHold = world.last("SteeringDecisionTaken")
                .filter(event -> event.text("decision").equals("HOLD"))
                .isPresent();
        claims.claim(
                AGAINST_ADVICE, !holds || decidedHold, "holdsByDecision " + holds, "HOLD was decided: " + decidedHold);
        claims.claim(
                AGAINST_ADVICE,
                !holds || Json.text(output, "advice").equals("HOLD"),
                "holdsByDecision " + holds,
                Json.text(output, "advice"));
        String advice = Json.text(output, "adviceAtDecision");
        String overridden = Json.text(output, "overridden");
        Optional<Event> decision = world.last("SteeringDecisionTaken");
        String taken = decision.map(event -> event.text("decision")).orElse("");
        String said = Json.text(output, "latestDecision");
        claims.claim(AGAINST_ADVICE, said.equals(taken), "latestDecision " + said, taken);
        String right = advice.isEmpty() ? "" : String.valueOf(!advice.equals("NO_ADVICE") && !advice.equals(said));
        claims.claim(
                AGAINST_ADVICE,
                overridden.equals(right),
                "overridden " + overridden,
                said + " where " + advice + " was advised");
        if (decision.isPresent() && outputs.hasAlerts() && !advice.isEmpty()) {
            Set<String> held = adviceAt(decision.get(), world.project(), outputs);
            String against = advice.matches("HOLD|GO_BACK|NO_GO") ? advice : "";
            claims.claim(AGAINST_ADVICE, held.contains(against), "adviceAtDecision " + advice, "alerts told " + held);
        }
    }

    /** The advice against going on that may have held when a decision was taken. */
    static Set<String> adviceAt(Event decision, String project, Outputs outputs) {
        Set<String> held = new LinkedHashSet<>(outputs.advice(project).around(decision.known(), ""));
        if (decision.isDated()) {
            held.addAll(outputs.advice(project).around(decision.occurred(), ""));
        } else {
            held.addAll(Set.of("", "HOLD", "GO_BACK", "NO_GO"));
        }
        return held;
    }

    private void closing() {
        JsonNode closing = Json.at(output, "closing");
        claims.claim(
                OVER,
                !output.has("conditions") || closing.isMissingNode() != world.isClosed(),
                "closing " + !closing.isMissingNode(),
                world.phase());
        if (closing.isMissingNode() || !world.isClosed()) {
            return;
        }
        Event end = world.last("PhaseEntered").orElseThrow();
        String closure = closureOf(output);
        String told = end.has("closure") ? end.text("closure") : "UNKNOWN";
        claims.claim(OVER, closure.equals(told), "closure " + closure, told);
        claims.claim(
                OVER,
                Json.text(closing, "decided").equals(end.text("decided")),
                "decided " + Json.text(closing, "decided"),
                end.text("decided"));
        boolean learned = world.last("LearningRecorded").isPresent();
        String said = Json.text(closing, "learned");
        claims.claim(MISSING, !said.equals("true") || learned, "learned " + said, learned);
        String used = Json.text(closing, "innovation");
        claims.claim(USED, Uses.inUse(world).mayBe(used.equals("true")), "innovation " + used, Uses.inUse(world));
    }

    /** How a project ended: an output leaves out what is the default of the contract. */
    static String closureOf(JsonNode advice) {
        String closure = Json.text(advice, "closing.closure");
        return closure.isEmpty() ? "UNKNOWN" : closure;
    }

    private void sentences() {
        for (String list : List.of("grounds", "conditions")) {
            for (JsonNode text : output.path(list)) {
                Sentences.hold(world, text, claims);
                notShown(Json.text(text, "en"), "Not shown yet: ");
                notShown(Json.text(text, "nl"), "Nog niet gebleken: ");
                String en = Json.text(text, "en");
                if (en.startsWith("Plan, budget and duration of the next phase")) {
                    claims.claim(MISSING, !isPlanned(), "\"" + en + "\"", "they were recorded");
                }
            }
        }
    }

    private boolean isPlanned() {
        String next = Json.text(output, "nextPhase");
        Optional<Event> phase = world.last("PhaseEntered");
        return world.of("SteeringDecisionTaken")
                        .filter(event -> event.text("withNextPhasePlan").equals("true"))
                        .anyMatch(event -> event.has("phase")
                                ? event.text("phase").equals(next)
                                : phase.isPresent() && world.isAfter(event, phase.get()))
                || (next.equals("IMPLEMENTATION")
                        && model
                                .pattern(demand("DEVELOPMENT", "next_phase_plan")
                                        .map(each -> each.path("met"))
                                        .orElseThrow())
                                .matches(world)
                                .stream()
                                .anyMatch(event -> event.is("MilestoneReached")));
    }

    private void notShown(String sentence, String beginning) {
        if (sentence.startsWith(beginning)) {
            String clause = sentence.substring(beginning.length()).replaceAll("\\.$", "");
            claims.claim(
                    MISSING,
                    open.contains(clause),
                    "\"" + sentence + "\"",
                    "no demand without evidence has these words");
        }
    }
}
