package nl.baken.truth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A project that anything may happen to: things with dates, measurements, use, money, decisions, safeguards and mutes. */
final class History {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 8);

    private final Random random;
    private final String project;
    private final List<ObjectNode> events = new ArrayList<>();
    private LocalDate day = FIRST;

    private History(Random random, String project) {
        this.random = random;
        this.project = project;
    }

    /** The lines of a history of that many events. */
    static List<String> of(long seed, String project, int size) {
        History history = new History(new Random(seed), project);
        history.begin();
        for (int i = 0; i < size; i++) {
            history.day = history.day.plusDays(history.random.nextInt(9));
            history.happen();
        }
        history.correct();
        return history.events.stream().map(Object::toString).toList();
    }

    private void begin() {
        String profile = "{\"personalData\":" + random.nextBoolean() + ",\"marketParty\":" + random.nextBoolean()
                + ",\"peopleAffected\":" + (random.nextInt(3) * 60_000 + 10) + "}";
        add(
                "ProjectRegistered",
                "{'organisationId':'" + pick("gemeente-a", "gemeente-b") + "','title':'" + project
                        + "','steeringGroupId':'stuurgroep','profile':" + profile.replace('"', '\'') + "}");
        add("PhaseEntered", "{'phase':'" + pick("DEVELOPMENT", "IMPLEMENTATION") + "','decided':true}");
    }

    private void happen() {
        String id = "" + random.nextInt(4);
        LocalDate due = day.plusDays(random.nextInt(90) - 5);
        switch (random.nextInt(26)) {
            case 0, 1 ->
                add(
                        "MilestonePlanned",
                        "{'milestoneId':'m" + id + "','name':'Milestone " + id + "','due':'" + due + "'}");
            case 2 ->
                add(
                        "MilestonePlanned",
                        "{'milestoneId':'m" + id + "','name':'Milestone " + id + "','change':'MISSED'}");
            case 3, 4 -> add("MilestoneReached", "{'milestoneId':'m" + id + "','name':'Milestone " + id + "'}");
            case 5, 6 ->
                add(
                        "UnknownIdentified",
                        "{'unknownId':'u" + id + "','question':'Question " + id + "?','discipline':'"
                                + pick("LEGAL", "USER", "TECHNOLOGY") + "','criticality':" + (1 + random.nextInt(5))
                                + ",'due':'" + due + "','dependsOn':['u"
                                + (Integer.parseInt(id) + 1 + random.nextInt(3)) % 4 + "']}");
            case 7, 8 ->
                add(
                        "UnknownClosed",
                        "{'unknownId':'u" + id + "','outcome':'" + pick("RESOLVED", "REFUTED", "DEFERRED", "UNSOLVABLE")
                                + "'}");
            case 9 ->
                add(
                        "DataDeliveryAgreed",
                        "{'deliveryId':'d" + id + "','dataSource':'Source " + id + "','due':'" + due + "','cadence':'"
                                + pick("ONCE", "MONTHLY", "WEEKLY", "QUARTERLY") + "'}");
            case 10 ->
                add(
                        "DataDeliveryDelayed",
                        "{'deliveryId':'d" + id + "','cause':'CAPACITY'"
                                + pick("", ",'newDue':'" + due.plusDays(30) + "'") + "}");
            case 11, 12 ->
                add("DataDelivered", "{'deliveryId':'d" + id + "','automated':" + random.nextBoolean() + "}");
            case 13, 14 -> measure(id);
            case 15 ->
                add(
                        "IndicatorTargetSet",
                        "{'indicatorId':'i" + id + "','name':'Indicator " + id + "','family':'PUBLIC_VALUE','level':'"
                                + (id.equals("3") ? "OUTPUT" : "OUTCOME")
                                + "','unit':'percent','direction':'HIGHER_IS_BETTER','target':"
                                + (40 + random.nextInt(30)) + ",'due':'" + due + "'}");
            case 16 ->
                add("ReleaseDeployed", "{'scope':'" + pick("PILOT", "FULL") + "','users':" + random.nextInt(500) + "}");
            case 17 ->
                add(
                        "AdoptionRecorded",
                        "{'adopter':'Adopter " + id + "','status':'"
                                + pick("IN_USE", "SCALED_UP", "STALLED", "MANDATED") + "','users':"
                                + (1 + random.nextInt(900)) + "}");
            case 18 ->
                add(
                        "CostRecorded",
                        "{'amount':" + random.nextInt(50_000) + ".25,'kind':'" + pick("OUT_OF_POCKET", "INTERNAL_HOURS")
                                + "','basis':'" + pick("ACTUAL", "ESTIMATE") + "'}");
            case 19 ->
                add(
                        "SteeringDecisionTaken",
                        "{'decision':'"
                                + pick("GO'", "HOLD','resumeOn':'" + due.plusDays(20) + "'", "GO_BACK'", "NO_GO'")
                                + "}");
            case 20, 21 ->
                add(
                        "SafeguardRecorded",
                        "{'kind':'" + pick("DPIA", "SECURITY_TEST", "BIAS_TEST", "EXIT_PLAN", "HUMAN_IN_THE_LOOP")
                                + "','status':'"
                                + pick(
                                        "COMPLETED'",
                                        "COMPLETED','validUntil':'" + due.plusDays(40) + "'",
                                        "FAILED'",
                                        "WITHDRAWN'")
                                + "}");
            case 22 -> add("StatusReported", "{'overall':'" + pick("GREEN", "AMBER", "RED") + "'}");
            case 23 ->
                add(
                        "IncidentReported",
                        "{'incidentId':'x" + id + "','kind':'" + pick("DATA_BREACH", "EXCLUSION", "WRONG_DECISION")
                                + "','severity':'" + pick("MAJOR", "SEVERE") + "'}");
            case 24 -> act(id, due);
            default ->
                add(
                        "PhaseEntered",
                        "{'phase':'" + pick("DEVELOPMENT", "IMPLEMENTATION", "SCALING") + "','decided':true}");
        }
    }

    private void measure(String id) {
        String moment = pick("BASELINE", "FOLLOW_UP", "FOLLOW_UP", "CLAIMED");
        String sample = moment.equals("CLAIMED")
                ? ""
                : ",'sampleSize':" + (2 + random.nextInt(80)) + ",'standardDeviation':" + random.nextInt(9);
        add(
                "IndicatorMeasured",
                "{'indicatorId':'i" + id + "','name':'Indicator " + id + "','family':'PUBLIC_VALUE','level':'"
                        + (id.equals("3") ? "OUTPUT" : "OUTCOME") + "','moment':'" + moment + "','value':"
                        + (20 + random.nextInt(60)) + ",'unit':'percent','direction':'HIGHER_IS_BETTER'" + sample
                        + "}");
    }

    private void act(String id, LocalDate until) {
        switch (random.nextInt(3)) {
            case 0 ->
                add(
                        "RiskAccepted",
                        "{'risk':'" + pick("unforeseen_security_risks", "illegal_practices") + "','until':'"
                                + until.plusDays(20) + "','grounds':'Known.'}");
            case 1 ->
                add(
                        "AlertSilenced",
                        "{'fingerprint':'" + project + "/MILESTONE_OVERDUE/m" + id + "','until':'" + until.plusDays(20)
                                + "T00:00:00Z','reason':'Known.'}");
            default -> add("AlertAcknowledged", "{'fingerprint':'" + project + "/UNKNOWN_OVERDUE/u" + id + "'}");
        }
    }

    /** Some events are sent again, with another time of recording and other contents, or taken back. */
    private void correct() {
        for (int i = 0; i < 3; i++) {
            ObjectNode event = events.get(2 + random.nextInt(events.size() - 2));
            OffsetDateTime recorded =
                    OffsetDateTime.parse(event.path("recordedtime").asText()).plusDays(1 + random.nextInt(20));
            if (i == 0) {
                day = recorded.toLocalDate();
                add("EventWithdrawn", "{'withdrawnEventId':'" + event.path("id").asText() + "'}");
            } else {
                events.add(
                        event.deepCopy().put("recordedtime", recorded.toString().replace("+00:00", "Z")));
            }
        }
    }

    private void add(String kind, String data) {
        ObjectNode event = MAPPER.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", "e-" + events.size());
        event.put("source", "urn:nl:baken:generated");
        event.put("type", "nl.baken." + kind + ".v1");
        event.put("subject", project);
        LocalTime hour = LocalTime.of(8 + events.size() % 10, events.size() % 60, 30);
        OffsetDateTime time = day.atTime(hour).atOffset(ZoneOffset.UTC);
        String precision = random.nextInt(6) == 0 && !kind.startsWith("P") ? pick("DAY", "MONTH") : "INSTANT";
        OffsetDateTime known = precision.equals("MONTH")
                ? YearMonth.from(day).atEndOfMonth().plusDays(1).atTime(hour).atOffset(ZoneOffset.UTC)
                : time;
        event.put("time", time.toString());
        event.put("occurredprecision", precision);
        event.put("recordedtime", known.toString());
        try {
            event.set("data", MAPPER.readTree(data.replace('\'', '"')));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(data, e);
        }
        events.add(event);
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }
}
