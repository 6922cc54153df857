package nl.baken.truth;

/** Effects, targets, use and money. */
final class ValueChapters {

    private ValueChapters() {}

    private static void measured(History history, String id, String moment, double value, String sample) {
        history.add(
                "IndicatorMeasured",
                "{'indicatorId':'" + id + "','name':'Effect " + id
                        + "','family':'PUBLIC_VALUE','level':'OUTCOME','moment':'"
                        + moment + "','value':" + value + ",'unit':'percent','direction':'HIGHER_IS_BETTER'" + sample
                        + "}");
    }

    private static String sample(int size, double deviation) {
        return ",'sampleSize':" + size + ",'standardDeviation':" + deviation;
    }

    private static void released(History history) {
        history.add("ReleaseDeployed", "{'scope':'" + history.pick("PILOT", "FULL") + "','users':50}");
    }

    /** A few percent worse, or much worse, by samples that show it or do not. */
    static void worse(History history) {
        String id = "worse-" + history.upTo(2);
        measured(history, id, "BASELINE", 50, sample(6, 9));
        released(history.after(3));
        measured(history.after(20), id, "FOLLOW_UP", 50 - 4 - 3.0 * history.upTo(4), sample(5 + history.upTo(3), 8));
    }

    /** Two samples of other sizes and spreads; or one that shows nothing. */
    static void few(History history) {
        measured(history, "few", "BASELINE", 30, sample(3 + history.upTo(2), 9));
        measured(history, "one", "BASELINE", 30, sample(1, 0));
        measured(history, "flat", "BASELINE", 30, sample(20, 0));
        released(history.after(3));
        measured(history.after(20), "few", "FOLLOW_UP", 38, sample(9 + history.upTo(3), 1));
        measured(history, "one", "FOLLOW_UP", 36, sample(8, 4));
        measured(history, "flat", "FOLLOW_UP", 36, sample(history.pick("", "1").isEmpty() ? 20 : 1, 0));
    }

    /** What was measured first after use is nothing to compare with. */
    static void baselineAfterUse(History history) {
        if (history.upTo(2) == 0) {
            measured(history, "late", "BASELINE", 20, sample(10, 3));
        }
        released(history.after(5));
        measured(history.after(5), "late", "BASELINE", 25, sample(10, 3));
        measured(history, "late-only", "BASELINE", 25, sample(10, 3));
        measured(history.after(20), "late", "FOLLOW_UP", 31, sample(10, 3));
        measured(history, "late-only", "FOLLOW_UP", 31, sample(10, 3));
    }

    private static void target(History history, String id, int days) {
        history.add(
                "IndicatorTargetSet",
                "{'indicatorId':'" + id + "','name':'Effect " + id + "','family':'PUBLIC_VALUE','level':'OUTCOME',"
                        + "'unit':'percent','direction':'HIGHER_IS_BETTER','target':60,'due':'" + history.in(days)
                        + "'}");
    }

    /** Measured before the day by which, on it or after it, and not at all. */
    static void targets(History history) {
        target(history, "early", 80);
        target(history, "in-time", 30);
        target(history, "unheard", 30);
        released(history);
        measured(history.after(20), "early", "FOLLOW_UP", 55, "");
        measured(
                history.after(20),
                "in-time",
                "FOLLOW_UP",
                history.pick("", "met").isEmpty() ? 55 : 65,
                "");
    }

    private static void adopted(History history, String adopter, String status, String fields) {
        history.add("AdoptionRecorded", "{'adopter':'" + adopter + "','status':'" + status + "'" + fields + "}");
    }

    static void useEnds(History history) {
        adopted(history, "Ender", "IN_USE", ",'users':20,'route':'COORDINATION'");
        adopted(history.after(5), "Refuser", history.pick("INTENDED", "IN_USE"), "");
        adopted(history.after(5), "Finder", "DUPLICATE_FOUND", "");
        adopted(history.after(15), "Ender", "ENDED", history.pick("", ",'users':0"));
        adopted(history, "Refuser", "REFUSED", "");
        adopted(history, "Wisher", "INTENDED", "");
    }

    /** Estimates among what was spent, hours, and budgets that nobody knows any more. */
    static void costs(History history) {
        for (String basis : new String[] {"ESTIMATE", "ACTUAL", "ESTIMATE"}) {
            history.after(3)
                    .add(
                            "CostRecorded",
                            "{'amount':" + (1000 + history.upTo(900)) + ".10,'kind':'INTERNAL_HOURS','basis':'" + basis
                                    + "','hours':" + (5 + history.upTo(50)) + "}")
                    .add(
                            "CostRecorded",
                            "{'amount':" + (1000 + history.upTo(900)) + ".10,'kind':'OUT_OF_POCKET','basis':'" + basis
                                    + "','contractType':'FIXED_PRICE'}");
        }
        history.add("BudgetChanged", "{'change':'APPROVED','budget':" + history.upTo(9000) + ".00}")
                .after(20)
                .add(
                        "BudgetChanged",
                        "{'change':'"
                                + history.pick("WITHDRAWN'", "INCREASED','budget':70000.00", "OVERRUN'", "DELAYED'")
                                + "}");
    }
}
