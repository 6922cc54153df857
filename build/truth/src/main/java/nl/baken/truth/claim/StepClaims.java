package nl.baken.truth.claim;

import static nl.baken.truth.claim.ClaimKind.EXPIRED;
import static nl.baken.truth.claim.ClaimKind.LATE;
import static nl.baken.truth.claim.ClaimKind.OVER;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.baken.truth.fact.Answer;
import nl.baken.truth.fact.Delivery;
import nl.baken.truth.fact.Indicators;
import nl.baken.truth.fact.Milestone;
import nl.baken.truth.fact.Unknown;
import nl.baken.truth.fact.Uses;
import nl.baken.truth.log.Event;
import nl.baken.truth.log.Json;
import nl.baken.truth.log.Names;
import nl.baken.truth.log.World;
import nl.baken.truth.model.Model;
import nl.baken.truth.model.Safeguard;

/** What a step of an alert claims: that its cause stands, or that it is over; and what mutes it. */
final class StepClaims {

    private final World world;
    private final JsonNode step;
    private final Instant moment;
    private final Model model;
    private final Outputs outputs;
    private final Claims claims;
    private final String subject;

    private StepClaims(World world, JsonNode step, Model model, Outputs outputs, Claims claims) {
        this.world = world;
        this.step = step;
        this.moment = Instant.parse(Json.text(step, "at"));
        this.model = model;
        this.outputs = outputs;
        this.claims = claims;
        this.subject = Names.of(Json.text(step, "alertSubject"));
    }

    static void hold(World world, JsonNode step, Model model, Outputs outputs, Claims claims) {
        StepClaims taken = new StepClaims(world, step, model, outputs, claims);
        if (Json.text(step, "step").equals("RESOLVED")) {
            taken.over();
        } else {
            AlertClaims.hold(world, step, taken.moment, model, outputs, claims);
        }
        taken.mutes();
    }

    /** Another steering group steers the project now: then the alert is with them, and not over. */
    private boolean isWithAnotherGroup() {
        return world.last("ProjectRegistered", "ProfileChanged")
                        .filter(event -> event.has("steeringGroupId")
                                && !event.named("steeringGroupId").equals(Names.of(Json.text(step, "steeringGroupId"))))
                        .isPresent()
                || world.of("ProjectRegistered", "ProfileChanged")
                        .map(event -> event.named("steeringGroupId"))
                        .filter(group -> !group.isEmpty())
                        .reduce((one, other) -> other)
                        .filter(group -> !group.equals(Names.of(Json.text(step, "steeringGroupId"))))
                        .isPresent();
    }

    private void over() {
        for (JsonNode reason : step.path("reasons")) {
            Sentences.hold(world, reason, claims);
        }
        if (isWithAnotherGroup()) {
            return;
        }
        String what = Json.text(step, "kind") + " " + subject + " is over";
        switch (Json.text(step, "kind")) {
            case "MILESTONE_OVERDUE" ->
                over(what, Optional.ofNullable(Milestone.of(world).get(subject)).map(each -> each.isOverdue(world)));
            case "UNKNOWN_OVERDUE" ->
                over(what, Optional.ofNullable(Unknown.of(world).get(subject)).map(each -> each.isOverdue(world)));
            case "DATA_DELIVERY_LATE" -> delivery(what);
            case "RISK" -> {
                Set<String> levels = outputs.levels(world.project(), subject, moment);
                claims.claim(
                        OVER,
                        levels.stream().anyMatch(level -> !level.matches("HIGH|CRITICAL")),
                        what,
                        "published as " + levels);
            }
            case "GATE" -> gate(what);
            case "EXPIRING" -> expiring(what);
            case "OUTCOME_NOT_MEASURED" -> outcome(what);
            case "STATUS_DIFFERS" -> status(what);
            case "DECIDED_AGAINST_ADVICE" -> {
                Optional<Event> decision = world.last("SteeringDecisionTaken");
                boolean same = decision.isPresent()
                        && decision.get()
                                .known()
                                .isBefore(Instant.parse(Json.text(step, "openedAt"))
                                        .minusSeconds(86_400))
                        && !world.isClosed()
                        && world.last("PhaseEntered")
                                .filter(phase -> world.isAfter(phase, decision.get()))
                                .isEmpty();
                claims.claim(OVER, !same, what, "nothing was decided since");
            }
            default -> {}
        }
    }

    private void over(String what, Optional<Answer> late) {
        claims.claim(OVER, late.orElse(Answer.NO) != Answer.YES, what, "late: " + late);
    }

    private void delivery(String what) {
        Optional<Delivery> delivery = Optional.ofNullable(Delivery.of(world).get(subject));
        boolean putOff = delivery.filter(each -> each.isPutOff()
                                && !each.isDone()
                                && each.last("DataDelivered").isEmpty())
                        .isPresent()
                && !world.isClosed();
        claims.claim(OVER, !putOff, what, "it was put off without a date and has not come");
        over(what, delivery.map(each -> each.isOverdue(world)));
    }

    /** Grounds that no advice can pass over. */
    private void gate(String what) {
        if (world.isClosed() || world.phase().isEmpty()) {
            return;
        }
        Optional<Event> decision = world.last("SteeringDecisionTaken");
        boolean held = decision.filter(event -> event.text("decision").equals("HOLD"))
                .filter(event -> world.last("PhaseEntered")
                        .filter(phase -> world.isAfter(phase, event))
                        .isEmpty())
                .isPresent();
        claims.claim(OVER, !held, what, "the steering group decided HOLD and nothing else since");
    }

    private void expiring(String what) {
        LocalDate day = Json.day(step, "deadline");
        if (!step.has("deadline")) {
            return;
        }
        boolean passed = step.path("reasons").toString().contains("has passed");
        if (passed) {
            claims.claim(EXPIRED, world.isPast(day), what, day + " has yet to come");
            return;
        }
        claims.claim(EXPIRED, world.isClosed() || !world.isPast(day.plusDays(2)), what, day + " has passed");
        Optional<Safeguard> safeguard = Safeguard.of(subject, model, world);
        if (safeguard.isPresent() && !world.isClosed() && !world.isPast(day)) {
            Safeguard stands = safeguard.get();
            boolean same = !stands.mayBeUndone()
                    && stands.completions().size() == 1
                    && stands.untils().contains(day)
                    && world.last("SafeguardRecorded", "ProfileChanged")
                            .filter(event -> !stands.completions().contains(event))
                            .isEmpty();
            claims.claim(EXPIRED, !same, what, "it stands as it did, until " + stands.untils());
        }
    }

    private void outcome(String what) {
        boolean measured = Indicators.measurements(world).stream().anyMatch(Indicators::isOutcome);
        boolean still = !measured && !world.isClosed() && Uses.inUse(world) == Answer.YES && subject.isEmpty();
        claims.claim(OVER, !still, what, "in use, and no outcome was measured");
        if (!subject.isEmpty() && !world.isClosed()) {
            boolean any = !Indicators.of(world, subject, "").isEmpty()
                    || world.of("IndicatorTargetSet")
                                    .filter(event -> event.named("indicatorId").equals(subject))
                                    .count()
                            != 1;
            claims.claim(OVER, any, what, "nothing was measured, and the target is as it was");
        }
    }

    private void status(String what) {
        Optional<Event> report = world.last("StatusReported");
        boolean accepted = world.last("RiskAccepted").isPresent();
        boolean high = outputs.risks(world.project()).stream()
                .map(risk -> outputs.levels(world.project(), risk, moment))
                .anyMatch(levels ->
                        !levels.isEmpty() && levels.stream().allMatch(level -> level.matches("HIGH|CRITICAL")));
        boolean still =
                report.filter(event -> event.text("overall").equals("GREEN")).isPresent()
                        && high
                        && !accepted
                        && !world.isClosed();
        claims.claim(OVER, !still, what, "it reports green, and a risk is high");
    }

    private void mutes() {
        for (JsonNode mute : step.path("mutes")) {
            String kind = Json.text(mute, "kind");
            if (Json.has(mute, "until")) {
                Instant until = Instant.parse(Json.text(mute, "until"));
                claims.claim(EXPIRED, until.isAfter(moment), kind + " until " + until, "that is over at " + moment);
            }
            if (Json.has(mute, "event")) {
                Optional<Event> event = world.named(Json.text(mute, "event"));
                claims.claim(
                        EXPIRED, event.isPresent(), kind + " by " + Json.text(mute, "event"), "no such event counts");
                event.ifPresent(each -> muted(kind, mute, each));
            }
            Instant since = Instant.parse(Json.text(mute, "since"));
            claims.claim(
                    EXPIRED,
                    !since.isAfter(moment.plusSeconds(86_400)),
                    kind + " since " + since,
                    "that is later than " + moment);
            if (kind.equals("INHIBITED")) {
                String by = Json.text(mute, "inhibitedBy");
                claims.claim(EXPIRED, by.equals(world.project() + "/GATE"), "inhibitedBy " + by, "a NO GO inhibits");
                boolean noGo = outputs.advice(world.project()).at(moment, "").contains("NO_GO");
                claims.claim(EXPIRED, noGo, "INHIBITED", "the advice is not NO GO");
            }
        }
        JsonNode acceptance = Json.at(step, "acceptance");
        if (!acceptance.isMissingNode()) {
            accepted(subject, acceptance, world, claims);
        }
        acts();
    }

    private void muted(String kind, JsonNode mute, Event event) {
        switch (kind) {
            case "SILENCED" -> {
                claims.claim(
                        EXPIRED,
                        event.is("AlertSilenced")
                                && Json.text(mute, "until")
                                        .equals(Instant.parse(
                                                        event.text("until").replaceAll("[+-]00:00$", "Z"))
                                                .toString()),
                        kind + " until " + Json.text(mute, "until"),
                        event.text("until"));
                claims.claim(
                        EXPIRED,
                        event.named("fingerprint").equals(Names.of(Json.text(step, "fingerprint"))),
                        kind,
                        event.text("fingerprint"));
            }
            case "ACKNOWLEDGED" ->
                claims.claim(
                        EXPIRED,
                        event.is("AlertAcknowledged")
                                && event.named("fingerprint").equals(Names.of(Json.text(step, "fingerprint"))),
                        kind,
                        event.kind());
            case "ACCEPTED" ->
                claims.claim(
                        EXPIRED, event.is("RiskAccepted") && event.text("risk").equals(subject), kind, event.kind());
            default -> {}
        }
    }

    /** An acceptance that is said to run. */
    static void accepted(String risk, JsonNode acceptance, World world, Claims claims) {
        String until = Json.text(acceptance, "until");
        Optional<Event> event = AlertClaims.acceptance(risk, world);
        claims.claim(
                EXPIRED,
                event.filter(each -> each.text("until").equals(until)).isPresent(),
                risk + " accepted until " + until,
                event.map(each -> each.text("until")));
        claims.claim(
                EXPIRED,
                event.filter(each -> each.occurred().toString().equals(Json.text(acceptance, "acceptedAt")))
                        .isPresent(),
                risk + " accepted at " + Json.text(acceptance, "acceptedAt"),
                event.map(Event::occurred));
        boolean past = !world.now()
                .isBefore(LocalDate.parse(until).plusDays(1).atStartOfDay().toInstant(java.time.ZoneOffset.UTC));
        claims.claim(EXPIRED, !past, risk + " accepted until " + until, "that day is over");
    }

    /** A silence that stands mutes every step. */
    private void acts() {
        String fingerprint = Names.of(Json.text(step, "fingerprint"));
        Optional<Event> silence = world.of("AlertSilenced")
                .filter(event -> event.named("fingerprint").equals(fingerprint))
                .reduce((one, other) -> other);
        boolean resolved = Json.text(step, "step").equals("RESOLVED");
        if (silence.isPresent()
                && silence.get().known().isBefore(moment.minusSeconds(86_400))
                && !isWithAnotherGroup()) {
            Instant until =
                    java.time.OffsetDateTime.parse(silence.get().text("until")).toInstant();
            boolean groupChanged = world.of("ProfileChanged").anyMatch(event -> event.has("steeringGroupId"));
            if (until.isAfter(moment.plusSeconds(86_400)) && !resolved && !groupChanged) {
                boolean muted = step.path("mutes").toString().contains("SILENCED");
                claims.claim(
                        EXPIRED, muted, "step is not silenced", silence.get().name() + " until " + until);
            }
        }
        boolean notify = Json.text(step, "notify").equals("true");
        if (!resolved && step.has("mutes")) {
            boolean muted = !step.path("mutes").isEmpty();
            claims.claim(LATE, notify != muted, "notify " + notify, "muted: " + muted);
        }
        if (resolved) {
            claims.claim(
                    OVER,
                    notify == Json.text(step, "told").equals("true") || !step.has("told"),
                    "notify " + notify,
                    "told " + Json.text(step, "told"));
        }
        List.of("nl", "en").forEach(language -> {
            String because = Json.text(step, "notifyBecause." + language);
            if (because.matches("(Was over and is back again\\.|Was voorbij en is er weer\\.)")) {
                claims.claim(
                        OVER,
                        Json.text(step, "step").equals("REOPENED"),
                        "\"" + because + "\"",
                        Json.text(step, "step"));
            }
        });
    }
}
