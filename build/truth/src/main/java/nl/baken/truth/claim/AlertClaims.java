package nl.baken.truth.claim;

import static nl.baken.truth.claim.ClaimKind.AGAINST_ADVICE;
import static nl.baken.truth.claim.ClaimKind.EXPIRED;
import static nl.baken.truth.claim.ClaimKind.LATE;
import static nl.baken.truth.claim.ClaimKind.MISSING;
import static nl.baken.truth.claim.ClaimKind.OVER;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.truth.fact.Answer;
import nl.baken.truth.fact.Delivery;
import nl.baken.truth.fact.Milestone;
import nl.baken.truth.fact.Unknown;
import nl.baken.truth.log.Event;
import nl.baken.truth.log.Json;
import nl.baken.truth.log.Names;
import nl.baken.truth.log.World;
import nl.baken.truth.model.Model;
import nl.baken.truth.model.Safeguard;

/** What a condition, or a step of an alert that is not its end, claims of its cause. */
final class AlertClaims {

    private static final Pattern DECIDED = Pattern.compile(
            ": (?<taken>GO BACK|NO GO|HOLD|GO) was decided where (?<advised>GO BACK|NO GO|HOLD|GO) was advised");
    private static final Pattern BESLOTEN = Pattern.compile(
            "er is (?<taken>GO BACK|NO GO|HOLD|GO) besloten waar op dat moment (?<advised>GO BACK|NO GO|HOLD|GO) het");
    private static final Pattern TIMES = Pattern.compile("(?:Times moved|Aantal keren verzet): (\\d+)");
    private static final Pattern DEPENDS = Pattern.compile("(?:How much depends on it|Hoeveel ervan afhangt): (\\d) ");
    private static final Pattern PUT_OFF = Pattern.compile("(?:times put off|aantal keren uitgesteld): (\\d+)");
    private static final Pattern ADVICE = Pattern.compile("(?:the advice .*|het advies .*)is (GO BACK|NO GO|HOLD)\\b");
    private static final Pattern COLOURS = Pattern.compile("(?:reports|meldt) (\\w+), .* (\\w+)\\.$");

    private final World world;
    private final JsonNode alert;
    private final Instant moment;
    private final Model model;
    private final Outputs outputs;
    private final Claims claims;
    private final String project;
    private final String subject;

    private AlertClaims(World world, JsonNode alert, Instant moment, Model model, Outputs outputs, Claims claims) {
        this.world = world;
        this.alert = alert;
        this.moment = moment;
        this.model = model;
        this.outputs = outputs;
        this.claims = claims;
        this.project = world.project();
        this.subject = Names.of(Json.text(alert, "alertSubject"));
    }

    /** Holds what stands against a world. */
    static void hold(World world, JsonNode alert, Instant moment, Model model, Outputs outputs, Claims claims) {
        AlertClaims stands = new AlertClaims(world, alert, moment, model, outputs, claims);
        stands.texts();
        switch (Json.text(alert, "kind")) {
            case "MILESTONE_OVERDUE" -> stands.milestone();
            case "UNKNOWN_OVERDUE" -> stands.unknown();
            case "DATA_DELIVERY_LATE" -> stands.delivery();
            case "RISK" -> stands.risk();
            case "GATE" -> stands.gate();
            case "DECIDED_AGAINST_ADVICE" -> stands.decided();
            case "EXPIRING" -> stands.expiring();
            case "STATUS_DIFFERS" -> stands.status();
            case "OUTCOME_NOT_MEASURED", "EVIDENCE_GAP" ->
                claims.claim(OVER, !world.isClosed(), Json.text(alert, "kind") + " stands", "the project is closed");
            default -> {}
        }
    }

    /** How urgent: a risk as its level, a gate as its advice. */
    private void severity(boolean critical) {
        String severity = Json.text(alert, "severity");
        claims.claim(OVER, severity.equals("CRITICAL") == critical, "severity " + severity, "critical: " + critical);
    }

    private void texts() {
        Sentences.hold(world, alert.path("summary"), claims);
        alert.path("reasons").forEach(text -> Sentences.hold(world, text, claims));
        String title = Json.text(alert, "project.title");
        if (!title.isEmpty()) {
            claims.claim(
                    MISSING,
                    world.last("ProjectRegistered", "ProfileChanged").isPresent(),
                    "title " + title,
                    "never registered");
        }
    }

    private void late(Answer late, String what) {
        claims.claim(LATE, late != Answer.NO, what + " is late", "late: " + late);
    }

    private void deadline(String what, Optional<LocalDate> right) {
        if (isComplete()) {
            String said = Json.text(alert, "deadline");
            claims.claim(
                    LATE,
                    said.equals(right.map(LocalDate::toString).orElse("")),
                    "deadline of " + what + " " + said,
                    right);
        }
    }

    private void number(Pattern pattern, long right) {
        alert.path("reasons")
                .forEach(reason -> List.of("nl", "en").forEach(language -> {
                    Matcher found = pattern.matcher(Json.text(reason, language));
                    if (found.find()) {
                        claims.claim(
                                LATE,
                                Long.parseLong(found.group(1)) == right,
                                "\"" + Json.text(reason, language) + "\"",
                                right);
                    }
                }));
    }

    /** Whether it has the fields of today, and does not only lack a value. */
    private boolean isComplete() {
        return alert.has("changes") || alert.has("causes");
    }

    private void milestone() {
        Milestone milestone = Milestone.of(world).get(subject);
        claims.claim(LATE, milestone != null, "milestone " + subject + " is late", "nothing is known of it");
        if (milestone != null && !milestone.isContradictory()) {
            late(milestone.isOverdue(world), "milestone " + subject);
            deadline("milestone " + subject, milestone.due());
            if (!milestone.beganMoved()) {
                number(TIMES, milestone.moves());
            }
            for (JsonNode reason : alert.path("reasons")) {
                String text = Json.text(reason, "en");
                if (text.startsWith("Times moved")) {
                    List<LocalDate> days = SentenceDays.in(text);
                    claims.claim(
                            LATE,
                            days.isEmpty() || milestone.baseline().equals(Optional.of(days.getFirst())),
                            "\"" + text + "\"",
                            milestone.baseline());
                }
            }
        }
    }

    private void unknown() {
        Unknown unknown = Unknown.of(world).get(subject);
        claims.claim(LATE, unknown != null, "unknown " + subject + " is late", "nothing is known of it");
        if (unknown != null) {
            late(unknown.isOverdue(world), "unknown " + subject);
            if (!unknown.isDueUnsure()) {
                deadline("unknown " + subject, unknown.due());
            }
            number(
                    DEPENDS,
                    unknown.identified().getLast().data().path("criticality").asLong());
        }
    }

    private void delivery() {
        Delivery delivery = Delivery.of(world).get(subject);
        claims.claim(LATE, delivery != null, "delivery " + subject + " is late", "nothing is known of it");
        if (delivery != null) {
            late(delivery.isOverdue(world), "delivery " + subject);
            if (!delivery.isUnsure()) {
                boolean next = delivery.isDone() && delivery.comesAgain();
                LocalDate day = next ? delivery.next(delivery.events().getLast().latest()) : LocalDate.MAX;
                deadline(
                        next ? "the next data " + subject : "data " + subject,
                        next ? Optional.of(day) : delivery.due());
            }
            number(PUT_OFF, delivery.all("DataDeliveryDelayed").size());
            for (JsonNode reason : alert.path("reasons")) {
                String text = Json.text(reason, "en");
                List<LocalDate> days = SentenceDays.in(text);
                if (text.startsWith("First promised for") && !days.isEmpty()) {
                    claims.claim(
                            LATE,
                            delivery.promised().equals(Optional.of(days.getFirst())),
                            "\"" + text + "\"",
                            delivery.promised());
                }
            }
        }
    }

    private void risk() {
        Set<String> levels = outputs.levels(project, subject, moment);
        String level = Json.text(alert, "level");
        boolean high = levels.contains("HIGH") || levels.contains("CRITICAL");
        claims.claim(OVER, high, "risk " + subject + " stands", "published as " + levels);
        if (!level.isEmpty()) {
            claims.claim(OVER, levels.contains(level), "level " + level, "published as " + levels);
            severity(level.equals("CRITICAL"));
            String summary = Json.text(alert, "summary.en");
            claims.claim(
                    OVER,
                    summary.contains("critical.") == level.equals("CRITICAL")
                            || !summary.matches(".* is (high|critical)\\.$"),
                    "\"" + summary + "\"",
                    level);
        }
        for (JsonNode safeguard : alert.path("safeguards")) {
            stands(safeguard.asText());
        }
    }

    /** Whether a safeguard can count now. */
    private void stands(String rule) {
        Safeguard.of(rule, model, world)
                .ifPresent(safeguard -> claims.claim(
                        EXPIRED,
                        safeguard.completions().stream()
                                .anyMatch(event -> !event.isDated()
                                        || safeguard.until(event).stream()
                                                .anyMatch(day -> !world.isPast(day.plusDays(1)))),
                        "safeguard " + rule + " stands",
                        safeguard.untils()));
    }

    private void gate() {
        String advice = Json.text(alert, "advice");
        for (String language : List.of("nl", "en")) {
            Matcher found = ADVICE.matcher(Json.text(alert, "summary." + language));
            if (found.find() && isComplete()) {
                claims.claim(
                        OVER, found.group(1).replace(' ', '_').equals(advice), "\"" + found.group() + "\"", advice);
            }
        }
        boolean decided = world.last("SteeringDecisionTaken")
                .filter(event -> event.text("decision").equals("NO_GO"))
                .isPresent();
        if (isComplete() && !(decided && advice.equals("NO_GO"))) {
            severity(advice.equals("NO_GO"));
        }
        boolean ranOut = Json.text(alert, "summary.en").contains("a new decision is needed");
        claims.claim(
                OVER,
                !isComplete() || ranOut || advice.matches("HOLD|GO_BACK|NO_GO"),
                "advice " + advice + " stands",
                "it is not against going on");
        claims.claim(OVER, !world.isClosed(), "advice " + advice + " stands", "the project is closed");
    }

    private void decided() {
        Optional<Event> decision = world.last("SteeringDecisionTaken");
        claims.claim(AGAINST_ADVICE, decision.isPresent(), "decided against advice", "nothing was decided");
        for (String text : List.of(Json.text(alert, "summary.en"), Json.text(alert, "summary.nl"))) {
            Matcher found = DECIDED.matcher(text);
            if (!found.find()) {
                found = BESLOTEN.matcher(text);
                if (!found.find()) {
                    continue;
                }
            }
            String taken = found.group("taken").replace(' ', '_');
            String advised = found.group("advised").replace(' ', '_');
            decision.ifPresent(event -> {
                claims.claim(
                        AGAINST_ADVICE,
                        event.text("decision").equals(taken),
                        "\"" + text + "\"",
                        event.text("decision"));
                if (!advised.equals("GO")) {
                    Set<String> held = GateClaims.adviceAt(event, project, outputs);
                    claims.claim(AGAINST_ADVICE, held.contains(advised), "\"" + text + "\"", "advised was " + held);
                }
            });
            claims.claim(AGAINST_ADVICE, !taken.equals(advised), "\"" + text + "\"", "they agree");
        }
    }

    private void expiring() {
        Set<LocalDate> said = new HashSet<>(SentenceDays.in(Json.text(alert, "summary.en")));
        LocalDate deadline = Json.day(alert, "deadline");
        if (!alert.has("deadline")) {
            return;
        }
        claims.claim(EXPIRED, said.contains(deadline), "deadline " + deadline, said);
        claims.claim(EXPIRED, !world.isPast(deadline), "counts until " + deadline, "that day is over");
        claims.claim(EXPIRED, !world.isClosed(), "EXPIRING stands", "the project is closed");
        Optional<Safeguard> safeguard = Safeguard.of(subject, model, world);
        if (safeguard.isPresent()) {
            claims.claim(
                    EXPIRED,
                    safeguard.get().untils().contains(deadline),
                    "counts until " + deadline,
                    safeguard.get().untils());
            boolean longer = safeguard.get().standing().stream()
                    .anyMatch(event -> event.has("validUntil")
                            && event.dayOf("validUntil").isAfter(deadline)
                            && event.equals(safeguard.get().completions().getLast())
                            && event.text("kind").equals(kindOf(deadline, safeguard.get())));
            claims.claim(EXPIRED, !longer, "counts until " + deadline, "it was renewed");
            ExpiringClaims.hold(
                    world,
                    alert,
                    model.rule(subject).orElseThrow().path("weight").asDouble(),
                    model,
                    risk -> outputs.decibans(project, risk, moment),
                    claims);
        } else if (!model.risk(subject).isMissingNode()) {
            Optional<Event> acceptance = acceptance(subject, world);
            claims.claim(
                    EXPIRED,
                    acceptance
                            .filter(event -> event.dayOf("until").equals(deadline))
                            .isPresent(),
                    "accepted until " + deadline,
                    acceptance.map(event -> event.text("until")));
        }
    }

    private static String kindOf(LocalDate until, Safeguard safeguard) {
        return safeguard.completions().stream()
                .filter(event -> safeguard.until(event).contains(until))
                .map(event -> event.text("kind"))
                .findFirst()
                .orElse("");
    }

    static Optional<Event> acceptance(String risk, World world) {
        return world.of("RiskAccepted")
                .filter(event -> event.text("risk").equals(risk))
                .reduce((one, other) -> other);
    }

    private void status() {
        Optional<Event> report = world.last("StatusReported");
        for (String language : List.of("nl", "en")) {
            String summary = Json.text(alert, "summary." + language);
            Matcher found = COLOURS.matcher(summary);
            if (!found.find()) {
                continue;
            }
            String reported = Sentences.colour(found.group(1));
            String computed = Sentences.colour(found.group(2));
            claims.claim(
                    MISSING,
                    report.filter(event -> event.text("overall").equals(reported))
                            .isPresent(),
                    "\"" + summary + "\"",
                    report.map(event -> event.text("overall")));
            boolean critical = outputs.risks(project).stream()
                    .anyMatch(risk -> outputs.levels(project, risk, moment).contains("CRITICAL"));
            boolean red = critical || outputs.advice(project).at(moment, "").contains("NO_GO");
            claims.claim(
                    LATE,
                    red || !computed.equals("RED"),
                    "\"" + summary + "\"",
                    "no risk is critical and nothing is advised against");
        }
        claims.claim(OVER, !world.isClosed(), "STATUS_DIFFERS stands", "the project is closed");
    }
}
