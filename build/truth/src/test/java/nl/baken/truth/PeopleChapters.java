package nl.baken.truth;

/** Warnings, incidents and dependencies with a name, and what should be told and is not. */
final class PeopleChapters {

    private PeopleChapters() {}

    private static void warned(History history, String id) {
        history.add(
                "WarningRaised",
                "{'warningId':'" + id + "','topic':'" + history.pick("PLANNING", "LEGAL", "SECURITY", "INTEGRITY")
                        + "','raisedBy':'STAFF'}");
    }

    private static void answered(History history, String id, String answer) {
        history.add("WarningAnswered", "{'warningId':'" + id + "','topic':'PLANNING','answer':'" + answer + "'}");
    }

    static void warnings(History history) {
        warned(history, "first");
        warned(history.after(3), "second");
        warned(history.after(3), "third");
        answered(history.after(10), "first", "ACCEPTED");
        answered(history.after(5), "second", history.pick("DISMISSED", "ACCEPTED"));
    }

    static void oneWarning(History history) {
        warned(history, "one");
        warned(history.after(1), "other");
        answered(history.after(20), "one", "ACCEPTED");
        answered(history.after(history.pick("", "late").isEmpty() ? 5 : 60), "other", "ACCEPTED");
    }

    private static void incident(History history, String id, String kind) {
        history.add("IncidentReported", "{'incidentId':'" + id + "','kind':'" + kind + "','severity':'MODERATE'}");
    }

    static void incidents(History history) {
        String kind =
                history.pick("SERVICE_DISRUPTION", "UNAUTHORISED_ACCESS", "CONFLICT_OF_INTEREST", "RULE_CONFLICT");
        incident(history, "one", kind);
        incident(history.after(5), "other", kind);
        history.after(10)
                .add(
                        "IncidentResolved",
                        "{'incidentId':'one','kind':'" + kind + "','resolution':'"
                                + history.pick("UNFOUNDED", "UNFOUNDED", "REMEDIATED") + "'}");
        incident(history.after(5), "third", kind);
    }

    static void dependencies(History history) {
        history.add("DependencyDeclared", "{'dependencyId':'one','kind':'VENDOR','onWhat':'platform'}")
                .after(5)
                .add("DependencyDeclared", "{'dependencyId':'other','kind':'VENDOR','onWhat':'data'}")
                .after(20)
                .add("DependencyEnded", "{'dependencyId':'one','kind':'VENDOR'}")
                .add("OldWayOfWorkingKept", "{'oldWay':'SYSTEM','oldWayId':'one'}")
                .add("OldWayOfWorkingKept", "{'oldWay':'SYSTEM','oldWayId':'other'}")
                .after(20)
                .add("OldWayOfWorkingEnded", "{'oldWay':'SYSTEM','oldWayId':'one'}");
        if (history.upTo(3) == 0) {
            history.after(20).add("DependencyEnded", "{'dependencyId':'other','kind':'VENDOR'}");
        }
    }

    /** Long ago the project told what should be known; it is no longer fresh. */
    static void stale(History history) {
        history.after(-400)
                .add("StakeholdersEngaged", "{'group':'RESIDENTS','engagement':'COOPERATION'}")
                .add("StakeholdersEngaged", "{'group':'STAFF','engagement':'TALKS'}")
                .add("SteeringMeetingHeld", "{'status':'HELD'}")
                .add(
                        "IndicatorMeasured",
                        "{'indicatorId':'old','name':'Old','family':'USE_VALUE','level':'OUTPUT',"
                                + "'moment':'BASELINE','value':3}");
    }

    /** Used by everyone, and nothing is told that should follow. */
    static void nothingAfterRelease(History history) {
        history.add("ReleaseDeployed", "{'scope':'FULL','users':" + history.upTo(40) + "}")
                .add("DataDeliveryAgreed", "{'deliveryId':'persons','dataSource':'Persons','personalData':true}");
    }
}
