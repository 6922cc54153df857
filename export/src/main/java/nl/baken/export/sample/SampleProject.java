package nl.baken.export.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** The history of one made up project. */
final class SampleProject {

    private static final Instant START = Instant.parse("2024-01-01T09:00:00Z");
    private static final Instant END = Instant.parse("2025-12-31T09:00:00Z");
    private static final int DAYS_OF_STARTS = 240;
    private static final int ORGANISATIONS = 8;
    private static final int STEERING_GROUPS = 24;
    private static final int DAYS_OF_PHASE = 170;
    private static final int HUNDRED = 100;

    private static final String[] DOMAINS = {"SOCIAL", "PHYSICAL", "SAFETY"};
    private static final String[] SUBJECTS = {
        "Debt help", "Street lights", "School dropout", "Road repair", "Parking", "Benefits", "Waste", "Water"
    };
    private static final String[] SAFEGUARDS = {
        "DPIA", "LEGAL_BASIS", "SECURITY_TEST", "HUMAN_IN_THE_LOOP", "BIAS_TEST", "DATA_MINIMISATION"
    };

    private final int number;
    private final String id;
    private final Story story;
    private final SplittableRandom random;
    private final Deque<String> phases = new ArrayDeque<>(List.of("DEVELOPMENT", "IMPLEMENTATION", "SCALING"));
    private final List<SampleEvent> events = new ArrayList<>();

    SampleProject(int number, long seed) {
        this.number = number;
        this.id = String.format(Locale.ROOT, "synthetic-%03d", number + 1);
        this.story = Story.of(number);
        this.random = new SplittableRandom(seed * 1_000 + number);
    }

    List<SampleEvent> history() {
        Instant at = START.plus(Duration.ofDays(random.nextInt(DAYS_OF_STARTS)));
        add(at, "ProjectRegistered", registration());
        add(at, "PhaseEntered", "{\"phase\":\"IDEA\",\"decided\":true}");
        Instant phase = at.plus(Duration.ofDays(DAYS_OF_PHASE));
        milestone(at, 0);
        for (int report = 1; ; report++) {
            at = at.plus(Duration.ofHours(24L * random.nextInt(Math.max(1, story.pace() / 2), story.pace() * 2)));
            if (at.isAfter(END)) {
                return events;
            }
            if (at.isAfter(phase) && !phases.isEmpty()) {
                enter(at);
                phase = at.plus(Duration.ofDays(DAYS_OF_PHASE));
            }
            report(at, report);
        }
    }

    private void enter(Instant at) {
        String next = phases.remove();
        add(at, "PhaseEntered", json("{'phase':'%s','decided':%b}", next, !chance(story.late())));
        if (next.equals("IMPLEMENTATION")) {
            add(at, "ReleaseDeployed", "{\"scope\":\"PILOT\"}");
        }
    }

    private void report(Instant at, int report) {
        add(at, "StatusReported", json("{'overall':'%s'}", chance(story.late() / 2) ? "AMBER" : "GREEN"));
        switch (random.nextInt(7)) {
            case 0 -> milestone(at, report);
            case 1 -> unknown(at, report);
            case 2 -> delivery(at, report);
            case 3 ->
                add(
                        at,
                        "CostRecorded",
                        json("{'amount':%d,'kind':'OUT_OF_POCKET','basis':'ACTUAL'}", random.nextInt(2_000, 40_000)));
            case 4 ->
                add(
                        at,
                        "StakeholderFeedbackReceived",
                        json(
                                "{'group':'%s','sentiment':%d}",
                                any("RESIDENTS", "STAFF", "PARTNER", "COUNCIL"),
                                chance(story.trouble()) ? -2 : random.nextInt(-1, 3)));
            case 5 -> measure(at);
            default -> add(at, "SteeringMeetingHeld", "{\"status\":\"HELD\",\"present\":4,\"invited\":5}");
        }
        if (chance(story.care())) {
            add(at, "SafeguardRecorded", json("{'kind':'%s','status':'COMPLETED'}", any(SAFEGUARDS)));
        }
        if (chance(story.trouble())) {
            trouble(at, report);
        }
    }

    private void trouble(Instant at, int report) {
        if (random.nextBoolean()) {
            add(
                    at,
                    "WarningRaised",
                    json("{'warningId':'w%d','topic':'%s','raisedBy':'STAFF'}", report, any("LEGAL", "SECURITY")));
        } else {
            add(
                    at,
                    "IncidentReported",
                    json(
                            "{'incidentId':'i%d','kind':'SERVICE_DISRUPTION','severity':'%s'}",
                            report, any("MINOR", "MODERATE", "MAJOR")));
        }
    }

    private void milestone(Instant at, int report) {
        add(
                at,
                "MilestonePlanned",
                json(
                        "{'milestoneId':'m%1$d','name':'%2$s milestone %1$d','due':'%3$s'}",
                        report, SampleHistories.MARK, in(at, 60)));
        later(
                at,
                60,
                "MilestoneReached",
                json("{'milestoneId':'m%1$d','name':'%2$s milestone %1$d'}", report, SampleHistories.MARK));
    }

    private void unknown(Instant at, int report) {
        add(
                at,
                "UnknownIdentified",
                json(
                        "{'unknownId':'u%d','question':'%s: does it work for"
                                + " everyone?','discipline':'%s','criticality':%d,'due':'%s'}",
                        report,
                        SampleHistories.MARK,
                        any("TECHNOLOGY", "BUSINESS_MODEL", "USER", "LEGAL"),
                        random.nextInt(1, 6),
                        in(at, 90)));
        later(
                at,
                90,
                "UnknownClosed",
                json("{'unknownId':'u%d','outcome':'%s'}", report, any("RESOLVED", "RESOLVED", "REFUTED")));
    }

    private void delivery(Instant at, int report) {
        add(
                at,
                "DataDeliveryAgreed",
                json(
                        "{'deliveryId':'d%d','dataSource':'%s source','due':'%s'}",
                        report, SampleHistories.MARK, in(at, 45)));
        later(at, 45, "DataDelivered", json("{'deliveryId':'d%d'}", report));
    }

    private void measure(Instant at) {
        if (!story.measures()) {
            add(at, "SteeringMeetingHeld", "{\"status\":\"HELD\",\"present\":3,\"invited\":5}");
            return;
        }
        String moment = phases.size() > 1 ? "BASELINE" : "FOLLOW_UP";
        add(
                at,
                "IndicatorMeasured",
                json(
                        "{'indicatorId':'time','name':'%s hours per request','family':'PUBLIC_VALUE','level':'OUTCOME',"
                                + "'moment':'%s','value':%d,'unit':'hours','direction':'LOWER_IS_BETTER'}",
                        SampleHistories.MARK,
                        moment,
                        moment.equals("BASELINE") ? random.nextInt(30, 50) : random.nextInt(10, 40)));
    }

    /** What was due is done some days before it, or never. */
    private void later(Instant at, int due, String type, String data) {
        Instant done = at.plus(Duration.ofDays(due - random.nextInt(1, 20)));
        if (!chance(story.late()) && !done.isAfter(END)) {
            add(done, type, data);
        }
    }

    private String registration() {
        return json(
                "{'organisationId':'synthetic-org-%d','title':'%s %s %d','steeringGroupId':'synthetic-group-%02d',"
                        + "'profile':{'domain':'%s','innovationType':'%s','degrees':['APPLICATION'],'personalData':%b,"
                        + "'decisionsAboutPersons':%b,'usesModel':%b,'problemTags':['synthetic']}}",
                number % ORGANISATIONS + 1,
                SampleHistories.MARK,
                SUBJECTS[number % SUBJECTS.length],
                number + 1,
                number % STEERING_GROUPS + 1,
                DOMAINS[number % DOMAINS.length],
                number % 4 == 0 ? "RADICAL" : "INCREMENTAL",
                number % 2 == 1,
                number % 3 == 0,
                number % 5 != 2);
    }

    private void add(Instant at, String type, String data) {
        events.add(new SampleEvent(id, id + '-' + (events.size() + 1), at, type, data));
    }

    private boolean chance(int percent) {
        return random.nextInt(HUNDRED) < percent;
    }

    private String any(String... values) {
        return values[random.nextInt(values.length)];
    }

    private static LocalDate in(Instant at, int days) {
        return at.plus(Duration.ofDays(days)).atZone(ZoneOffset.UTC).toLocalDate();
    }

    // The annotation would be one more library, for one method that only this class calls.
    @SuppressWarnings("AnnotateFormatMethod")
    private static String json(String data, Object... values) {
        return String.format(Locale.ROOT, data, values).replace('\'', '"');
    }
}
