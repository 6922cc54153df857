package nl.baken.truth;

/** Milestones, questions and data with dates. */
final class DateChapters {

    private DateChapters() {}

    private static void planned(History history, String id, String fields) {
        history.add("MilestonePlanned", "{'milestoneId':'" + id + "','name':'Milestone " + id + "'" + fields + "}");
    }

    private static void reached(History history, String id) {
        history.add("MilestoneReached", "{'milestoneId':'" + id + "','name':'Milestone " + id + "'}");
    }

    private static void asked(History history, String id, String question, int days) {
        history.add(
                "UnknownIdentified",
                "{'unknownId':'" + id + "','question':'" + question + "','discipline':'"
                        + history.pick("LEGAL", "BUSINESS_MODEL") + "','criticality':4,'due':'" + history.in(days)
                        + "'}");
    }

    private static void agreed(History history, String id, int days, String fields) {
        history.add(
                "DataDeliveryAgreed",
                "{'deliveryId':'" + id + "','dataSource':'Source " + id + "','due':'" + history.in(days) + "'" + fields
                        + "}");
    }

    /** Three things of which the day passes. */
    static void due(History history, String id, int days) {
        planned(history, id, ",'due':'" + history.in(days) + "'");
        asked(history, id, "Question " + id + "?", days);
        agreed(history, id, days, "");
    }

    /** The kind of a milestone is told once and left out afterwards. */
    static void kinds(History history) {
        String kind = history.pick("REUSE_SEARCH", "PROJECT_PLAN", "INTERMEDIATE_PRODUCT", "IMPLEMENTATION_PLAN");
        history.add("PhaseEntered", "{'phase':'" + history.pick("IDEA", "DEVELOPMENT") + "','decided':true}");
        planned(history, "kind", ",'kind':'" + kind + "','due':'" + history.in(20) + "'");
        planned(
                history.after(5),
                "kind",
                ",'change':'RESCHEDULED','due':'" + history.in(40) + "'"
                        + history.pick("", ",'cause':'OWN'", ",'cause':'OUTSIDE'"));
        reached(history.after(30), "kind");
        history.after(200)
                .add("PhaseEntered", "{'phase':'" + history.pick("IDEA", "DEVELOPMENT") + "','decided':true}");
    }

    /** Green is reported, and a milestone is not there by its first date; it is reached, late or in time, or is not. */
    static void status(History history) {
        planned(history, "first", ",'due':'" + history.in(10) + "'");
        planned(history, "second", ",'due':'" + history.in(12) + "'");
        history.add("StatusReported", "{'overall':'GREEN'}");
        planned(history.after(8), "first", ",'due':'" + history.in(70) + "','change':'RESCHEDULED'");
        reached(history.after(30), "second");
        history.after(10).add("StatusReported", "{'overall':'GREEN'}");
        if (history.upTo(2) == 0) {
            reached(history, "first");
        }
    }

    /** Green, late in the project, for long: whatever was late before is compared with it. */
    static void green(History history) {
        history.after(250).add("StatusReported", "{'overall':'" + history.pick("GREEN", "AMBER") + "'}");
        planned(history, "open", ",'due':'" + history.in(5) + "'");
        history.after(40).add("StatusReported", "{'overall':'GREEN'}");
    }

    /** Put off with and without a day, and delivered in time, late and again. */
    static void putOff(History history) {
        agreed(history, "no-day", 5, "");
        agreed(history, "a-day", 5, "");
        agreed(history, "monthly", 5, ",'cadence':'MONTHLY'");
        history.after(3)
                .add("DataDeliveryDelayed", "{'deliveryId':'no-day','cause':'SKILL'}")
                .add("DataDeliveryDelayed", "{'deliveryId':'a-day','cause':'SKILL','newDue':'" + history.in(20) + "'}")
                .after(1)
                .add("DataDelivered", "{'deliveryId':'monthly','automated':true}")
                .after(9)
                .add("DataDelivered", "{'deliveryId':'no-day'}")
                .add("DataDelivered", "{'deliveryId':'a-day'}");
        if (history.upTo(2) == 0) {
            history.after(10).add("DataDelivered", "{'deliveryId':'monthly'}");
        }
    }

    /** Put off and answered, answered otherwise later, and named again. */
    static void questions(History history) {
        for (String outcomes :
                new String[] {"DEFERRED RESOLVED", "REFUTED RESOLVED", "UNSOLVABLE RESOLVED", "DEFERRED"}) {
            String id = outcomes.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
            asked(history, id, "Question " + id + "?", 30);
            for (String outcome : outcomes.split(" ")) {
                history.after(6).add("UnknownClosed", "{'unknownId':'" + id + "','outcome':'" + outcome + "'}");
            }
        }
        asked(history.after(3), "deferred", "Question deferred?", 20);
        history.add("OptionOpened", "{'optionId':'one','name':'One'}")
                .add("OptionOpened", "{'optionId':'other','name':'Other'}")
                .after(5)
                .add("OptionClosed", "{'optionId':'one','outcome':'" + history.pick("DROPPED", "SELECTED") + "'}");
    }
}
