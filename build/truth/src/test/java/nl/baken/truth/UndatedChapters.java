package nl.baken.truth;

/** What has no date: it neither fades, expires nor is late. */
final class UndatedChapters {

    private static final String UNDATED = "SYNTHETIC";

    private UndatedChapters() {}

    static void safeguard(History history) {
        history.add(
                        "SafeguardRecorded",
                        UNDATED,
                        "{'kind':'" + history.pick("OVERSIGHT", "FOUR_EYES", "INCIDENT_DRILL")
                                + "','status':'COMPLETED'}")
                .after(30)
                .add("IncidentReported", UNDATED, "{'incidentId':'undated','kind':'VULNERABILITY','severity':'MAJOR'}")
                .after(200)
                .add("OldWayOfWorkingKept", UNDATED, "{'oldWay':'SYSTEM','oldWayId':'undated'}")
                .add("TeamChanged", UNDATED, "{'change':'LEADER_CHANGED'}");
    }

    static void beginning(History history) {
        history.add("ReleaseDeployed", UNDATED, "{'scope':'FULL','users':40}")
                .after(20)
                .add("DependencyDeclared", UNDATED, "{'dependencyId':'undated','kind':'KEY_PERSON','onWhat':'model'}");
    }

    static void milestone(History history) {
        history.add(
                        "MilestonePlanned",
                        "{'milestoneId':'undated','name':'Undated','due':'" + history.in(20)
                                + "','kind':'BUSINESS_CASE'}")
                .after(30)
                .add("MilestoneReached", UNDATED, "{'milestoneId':'undated','name':'Undated'}")
                .add(
                        "UnknownIdentified",
                        UNDATED,
                        "{'unknownId':'undated','question':'Undated?','discipline':'USER','criticality':3,'due':'"
                                + history.in(30) + "'}")
                .after(60)
                .add("UnknownClosed", UNDATED, "{'unknownId':'undated','outcome':'RESOLVED'}");
    }
}
