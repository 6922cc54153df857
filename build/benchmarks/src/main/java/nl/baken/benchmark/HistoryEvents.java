package nl.baken.benchmark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;

/** What a project of a made up history reports: which kinds of events, how often, with which data. */
final class HistoryEvents {

    /**
     * An event without its header.
     *
     * @param type name of the record of the contract
     * @param data JSON
     */
    record Body(String type, String data) {}

    private static final int ORGANISATIONS = 40;
    private static final int STEERING_GROUPS = 100;

    private final SplittableRandom random;
    private final Deque<String> phases = new ArrayDeque<>(List.of("DEVELOPMENT", "IMPLEMENTATION", "SCALING"));

    HistoryEvents(SplittableRandom random) {
        this.random = random;
    }

    static Body registration(int number) {
        return registration(number, "group-" + number % STEERING_GROUPS);
    }

    static Body registration(int number, String steeringGroup) {
        return body(
                "ProjectRegistered",
                """
                {"organisationId":"org-%d","title":"Project %d","steeringGroupId":"%s","profile":{"domain":"SOCIAL",\
                "innovationType":"RADICAL","degrees":["APPLICATION"],"personalData":%b,"decisionsAboutPersons":%b,\
                "usesModel":true,"problemTags":["a","b"]}}\
                """,
                number % ORGANISATIONS,
                number,
                steeringGroup,
                number % 2 == 1,
                number % 3 == 0);
    }

    static Body phase(String phase) {
        return body("PhaseEntered", "{\"phase\":\"%s\"}", phase);
    }

    static Body milestone(int number, String due) {
        return body(
                "MilestonePlanned",
                "{\"milestoneId\":\"m%1$d\",\"name\":\"Milestone %1$d\",\"due\":\"%2$s\"}",
                number,
                due);
    }

    /**
     * The next event.
     *
     * @param number of the event, for ids that come back
     * @param in gives the day that is so many days later
     */
    Body next(int number, DoubleFunction<String> in) {
        int percent = random.nextInt(100);
        if (percent < 12) {
            return milestone(number % 7, in.apply(random.nextDouble(20, 200)));
        } else if (percent < 20) {
            return body("MilestoneReached", "{\"milestoneId\":\"m%d\",\"name\":\"x\"}", random.nextInt(7));
        } else if (percent < 30) {
            return body(
                    "UnknownIdentified",
                    "{\"unknownId\":\"u%d\",\"question\":\"Does it work?\",\"discipline\":\"%s\",\"criticality\":%d}",
                    number % 9,
                    any("TECHNOLOGY", "BUSINESS_MODEL", "USER", "LEGAL"),
                    random.nextInt(1, 6));
        } else if (percent < 36) {
            return body(
                    "UnknownClosed",
                    "{\"unknownId\":\"u%d\",\"outcome\":\"%s\"}",
                    random.nextInt(9),
                    any("RESOLVED", "REFUTED", "DEFERRED"));
        } else if (percent < 51) {
            return delivery(percent, number, in);
        } else if (percent < 68) {
            return body(
                    "StakeholderFeedbackReceived",
                    "{\"group\":\"%s\",\"sentiment\":%d}",
                    any("RESIDENTS", "STAFF", "PARTNER", "COUNCIL"),
                    random.nextInt(-2, 3));
        } else if (percent < 74) {
            return body(
                    "CostRecorded",
                    "{\"amount\":%d,\"kind\":\"OUT_OF_POCKET\",\"basis\":\"ACTUAL\"}",
                    random.nextInt(1000, 50_001));
        } else if (percent < 80) {
            return body("StatusReported", "{\"overall\":\"%s\"}", any("GREEN", "AMBER", "RED"));
        } else if (percent < 85) {
            return body("SteeringMeetingHeld", "{}");
        } else if (percent < 96) {
            return harmOrSafeguard(percent, number);
        }
        return phases.isEmpty() ? body("ReleaseDeployed", "{\"scope\":\"PILOT\"}") : phase(phases.remove());
    }

    private Body delivery(int percent, int number, DoubleFunction<String> in) {
        if (percent < 42) {
            return body(
                    "DataDeliveryAgreed",
                    "{\"deliveryId\":\"d%d\",\"dataSource\":\"CBS\",\"due\":\"%s\"}",
                    number % 5,
                    in.apply(random.nextDouble(10, 90)));
        } else if (percent < 47) {
            return body(
                    "DataDeliveryDelayed",
                    "{\"deliveryId\":\"d%d\",\"newDue\":\"%s\",\"cause\":\"%s\"}",
                    random.nextInt(5),
                    in.apply(random.nextDouble(10, 90)),
                    any("SKILL", "AGREEMENT", "LEGAL"));
        }
        return body("DataDelivered", "{\"deliveryId\":\"d%d\"}", random.nextInt(5));
    }

    private Body harmOrSafeguard(int percent, int number) {
        if (percent < 90) {
            return body(
                    "SafeguardRecorded",
                    "{\"kind\":\"%s\",\"status\":\"COMPLETED\"}",
                    any("DPIA", "LEGAL_BASIS", "SECURITY_TEST", "HUMAN_IN_THE_LOOP"));
        } else if (percent < 93) {
            return body(
                    "WarningRaised",
                    "{\"warningId\":\"w%d\",\"topic\":\"%s\",\"raisedBy\":\"STAFF\"}",
                    number,
                    any("LEGAL", "SECURITY"));
        }
        return body(
                "IncidentReported",
                "{\"incidentId\":\"i%d\",\"kind\":\"SERVICE_DISRUPTION\",\"severity\":\"%s\"}",
                number,
                any("MINOR", "MODERATE", "MAJOR"));
    }

    private String any(String... values) {
        return values[random.nextInt(values.length)];
    }

    // The annotation would be one more library, for one method that only this class calls.
    @SuppressWarnings("AnnotateFormatMethod")
    private static Body body(String type, String data, Object... values) {
        return new Body(type, String.format(Locale.ROOT, data, values));
    }
}
