package nl.baken.truth;

/** Safeguards that fail, are taken away, come again or end, and risks that are accepted. */
final class SafeguardChapters {

    private static final String[] ALONE = {
        "OVERSIGHT", "MODEL_VALIDATION", "DATA_MINIMISATION", "LOCAL_ADAPTATION", "INCIDENT_DRILL", "COMMON_GROUND"
    };

    private SafeguardChapters() {}

    private static void recorded(History history, String kind, String status) {
        history.add("SafeguardRecorded", "{'kind':'" + kind + "','status':'" + status + "}");
    }

    /** In place, and taken away or found wanting. */
    static void ends(History history) {
        String kind = history.pick(ALONE);
        recorded(history, kind, "COMPLETED'");
        recorded(history.after(40), kind, history.pick("FAILED'", "WITHDRAWN'"));
        recorded(history, "SECURITY_TEST", "COMPLETED','validUntil':'" + history.in(400) + "'");
        recorded(history.after(10), "SECURITY_TEST", history.pick("WITHDRAWN'", "FAILED'"));
    }

    /** Found wanting, and in place afterwards. */
    static void again(History history) {
        String kind = history.pick(ALONE);
        recorded(history, kind, history.pick("FAILED'", "WITHDRAWN'", "SKIPPED'"));
        recorded(history.after(30), kind, "COMPLETED'");
        if (history.upTo(2) == 0) {
            recorded(history.after(10), kind, "COMPLETED','validUntil':'" + history.in(500) + "'");
        }
    }

    /** Two of the same rule end, one after the other. */
    static void expire(History history) {
        String[] kinds = history.pick("FOUR_EYES SEPARATION_OF_DUTIES", "ALGORITHM_REGISTER TRANSPARENCY", "DPIA DPIA")
                .split(" ");
        recorded(history, kinds[0], "COMPLETED','validUntil':'" + history.in(60) + "'");
        recorded(history.after(5), kinds[1], "COMPLETED','validUntil':'" + history.in(90) + "'");
        recorded(history, "AGGREGATION", "COMPLETED','validUntil':'" + history.in(1) + "'");
    }

    /** What makes a risk high, and two safeguards of it that end in the same month. */
    static void expireTogether(History history) {
        wrong(history, "together", 1);
        recorded(history.after(5), "SECURITY_TEST", "COMPLETED','validUntil':'" + history.in(70) + "'");
        recorded(history, "INCIDENT_DRILL", "COMPLETED','validUntil':'" + history.in(80) + "'");
        recorded(history, "ACCESS_CONTROL", "COMPLETED','validUntil':'" + history.in(85) + "'");
        recorded(history, "INDEPENDENT_AUDIT", "COMPLETED','validUntil':'" + history.in(90) + "'");
        recorded(history, "FOUR_EYES", "COMPLETED','validUntil':'" + history.in(75) + "'");
    }

    private static void wrong(History history, String id, int times) {
        for (int i = 0; i < times; i++) {
            history.add(
                    "IncidentReported",
                    "{'incidentId':'" + id + i + "','kind':'" + history.pick("DATA_BREACH", "UNAUTHORISED_ACCESS")
                            + "','severity':'MAJOR'}");
            history.add(
                    "IncidentReported",
                    "{'incidentId':'" + id + "-money" + i + "','kind':'CONFLICT_OF_INTEREST','severity':'MAJOR'}");
        }
    }

    /** A risk is high and accepted; then it becomes worse, or the acceptance ends or is taken back. */
    static void accepted(History history) {
        wrong(history, "accepted", 1 + history.upTo(2));
        String risk = history.pick("unforeseen_security_risks", "corruption");
        accept(history.after(5), risk, 60 + history.upTo(200));
        switch (history.upTo(4)) {
            case 0 -> wrong(history.after(10), "worse", 2);
            case 1 -> accept(history.after(20), risk, -1);
            case 2 -> {
                wrong(history.after(20), "worse", 1);
                accept(history.after(5), risk, 100);
            }
            default -> history.after(30).add("SteeringMeetingHeld", "{'status':'HELD'}");
        }
    }

    private static void accept(History history, String risk, int days) {
        history.add("RiskAccepted", "{'risk':'" + risk + "','until':'" + history.in(days) + "','grounds':'Known.'}");
    }
}
