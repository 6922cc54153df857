package nl.baken.truth;

import java.time.LocalDate;

/** What happens to a project by chance: things with dates, measurements, use, money, decisions, safeguards and mutes. */
final class Happenings {

    private static final String[] PHASES = {"DEVELOPMENT", "IMPLEMENTATION", "SCALING"};

    private final History history;

    Happenings(History history) {
        this.history = history;
    }

    void begin() {
        StringBuilder profile = new StringBuilder("{'peopleAffected':" + (history.upTo(3) * 600 + 10));
        for (String fact : new String[] {
            "personalData", "marketParty", "usesModel", "structural", "decisionsAboutPersons", "vulnerablePeople"
        }) {
            // A fact that is not told is not known.
            int told = history.upTo(6);
            if (told > 0) {
                profile.append(",'" + fact + "':" + (told > 3));
            }
        }
        profile.append(history.pick(
                "",
                ",'orientation':'EXTERNAL'",
                ",'orientation':'INTERNAL','technologyReadinessLevel':4",
                ",'budget':300000.00,'automationLevel':'PREDICTIVE'"));
        history.add(
                "ProjectRegistered",
                "{'organisationId':'" + history.pick("gemeente-a", "gemeente-b") + "','title':'" + history.project()
                        + "','steeringGroupId':'stuurgroep','profile':" + profile + "}}");
        history.add(
                "PhaseEntered",
                "{'phase':'" + history.pick("IDEA", "DEVELOPMENT", "IMPLEMENTATION") + "','decided':true}");
    }

    void next() {
        String id = "" + history.upTo(4);
        LocalDate due = history.in(history.upTo(90) - 5);
        switch (history.upTo(28)) {
            case 0, 1 -> milestone(id, "'due':'" + due + "'" + history.pick("", ",'kind':'REUSE_SEARCH'"));
            case 2 -> milestone(id, "'change':'MISSED'" + history.pick("", ",'cause':'OWN'", ",'cause':'OUTSIDE'"));
            case 3, 4 -> history.add("MilestoneReached", "{'milestoneId':'m" + id + "','name':'Milestone " + id + "'}");
            case 5, 6 ->
                history.add(
                        "UnknownIdentified",
                        "{'unknownId':'u" + id + "','question':'Question " + id + "?','discipline':'"
                                + history.pick("LEGAL", "USER", "TECHNOLOGY") + "','criticality':"
                                + (1 + history.upTo(5)) + ",'due':'" + due + "','dependsOn':['u"
                                + (Integer.parseInt(id) + 1 + history.upTo(3)) % 4 + "']}");
            case 7, 8 ->
                history.add(
                        "UnknownClosed",
                        "{'unknownId':'u" + id + "','outcome':'"
                                + history.pick("RESOLVED", "RESOLVED", "REFUTED", "DEFERRED", "UNSOLVABLE") + "'}");
            case 9 ->
                history.add(
                        "DataDeliveryAgreed",
                        "{'deliveryId':'d" + id + "','dataSource':'Source " + id + "','due':'" + due + "','cadence':'"
                                + history.pick("ONCE", "MONTHLY", "WEEKLY", "QUARTERLY") + "'}");
            case 10 ->
                history.add(
                        "DataDeliveryDelayed",
                        "{'deliveryId':'d" + id + "','cause':'CAPACITY'"
                                + history.pick("", ",'newDue':'" + due.plusDays(30) + "'") + "}");
            case 11, 12 ->
                history.add("DataDelivered", "{'deliveryId':'d" + id + "','automated':" + (history.upTo(2) == 0) + "}");
            case 13, 14 -> measure(id);
            case 15 ->
                history.add(
                        "IndicatorTargetSet",
                        "{'indicatorId':'i" + id + "','name':'Indicator " + id + "','family':'PUBLIC_VALUE','level':'"
                                + (id.equals("3") ? "OUTPUT" : "OUTCOME")
                                + "','unit':'percent','direction':'HIGHER_IS_BETTER','target':"
                                + (40 + history.upTo(30)) + ",'due':'" + due + "'}");
            case 16 ->
                history.add(
                        "ReleaseDeployed",
                        "{'scope':'" + history.pick("PILOT", "FULL") + "','users':" + history.upTo(500)
                                + history.pick("", "", ",'place':'north'", ",'shadowMode':true") + "}");
            case 17 ->
                history.add(
                        "AdoptionRecorded",
                        "{'adopter':'Adopter " + id + "','status':'"
                                + history.pick(
                                        "IN_USE", "SCALED_UP", "STALLED", "MANDATED", "REFUSED", "ENDED", "INTENDED")
                                + "','users':" + (1 + history.upTo(900)) + "}");
            case 18 ->
                history.add(
                        "CostRecorded",
                        "{'amount':" + history.upTo(50_000) + ".25,'kind':'"
                                + history.pick("OUT_OF_POCKET", "INTERNAL_HOURS") + "','basis':'"
                                + history.pick("ACTUAL", "ESTIMATE") + "'}");
            case 19 ->
                history.add(
                        "SteeringDecisionTaken",
                        "{'decision':'"
                                + history.pick(
                                        "GO'", "HOLD','resumeOn':'" + due.plusDays(20) + "'", "GO_BACK'", "NO_GO'")
                                + "}");
            case 20, 21 ->
                history.add(
                        "SafeguardRecorded",
                        "{'kind':'"
                                + history.pick("DPIA", "SECURITY_TEST", "BIAS_TEST", "EXIT_PLAN", "HUMAN_IN_THE_LOOP")
                                + "','status':'"
                                + history.pick(
                                        "COMPLETED'",
                                        "COMPLETED','validUntil':'" + due.plusDays(40) + "'",
                                        "FAILED'",
                                        "WITHDRAWN'")
                                + "}");
            case 22 ->
                history.add("StatusReported", "{'overall':'" + history.pick("GREEN", "GREEN", "AMBER", "RED") + "'}");
            case 23 ->
                history.add(
                        "IncidentReported",
                        "{'incidentId':'x" + id + "','kind':'"
                                + history.pick("DATA_BREACH", "EXCLUSION", "OTHER", "OTHER") + "','severity':'"
                                + history.pick("MINOR", "MAJOR", "SEVERE") + "'}");
            case 24 -> act(id, due);
            case 25 -> steer();
            case 26 -> people();
            default -> history.add("PhaseEntered", "{'phase':'" + history.pick(PHASES) + "','decided':true}");
        }
    }

    private void milestone(String id, String fields) {
        history.add("MilestonePlanned", "{'milestoneId':'m" + id + "','name':'Milestone " + id + "'," + fields + "}");
    }

    private void measure(String id) {
        String moment = history.pick("BASELINE", "FOLLOW_UP", "FOLLOW_UP", "CLAIMED");
        String sample = moment.equals("CLAIMED")
                ? ""
                : ",'sampleSize':" + (2 + history.upTo(80)) + ",'standardDeviation':" + history.upTo(9);
        history.add(
                "IndicatorMeasured",
                "{'indicatorId':'i" + id + "','name':'Indicator " + id + "','family':'PUBLIC_VALUE','level':'"
                        + (id.equals("3") ? "OUTPUT" : "OUTCOME") + "','moment':'" + moment + "','value':"
                        + (20 + history.upTo(60)) + ",'unit':'percent','direction':'HIGHER_IS_BETTER'" + sample
                        + "}");
    }

    private void act(String id, LocalDate until) {
        switch (history.upTo(4)) {
            case 0 ->
                history.add(
                        "RiskAccepted",
                        "{'risk':'" + history.pick("unforeseen_security_risks", "illegal_practices") + "','until':'"
                                + until.plusDays(20) + "','grounds':'Known.'}");
            case 1 ->
                history.add(
                        "AlertSilenced",
                        "{'fingerprint':'" + history.project() + "/MILESTONE_OVERDUE/m" + id + "','until':'"
                                + until.plusDays(20) + "T00:00:00Z','reason':'Known.'}");
            case 2 ->
                history.add(
                        "AlertOwned",
                        "{'fingerprint':'" + history.project() + "/MILESTONE_OVERDUE/m" + id + "','until':'"
                                + until.plusDays(20) + "'}");
            default ->
                history.add(
                        "AlertAcknowledged", "{'fingerprint':'" + history.project() + "/UNKNOWN_OVERDUE/u" + id + "'}");
        }
    }

    private void steer() {
        switch (history.upTo(4)) {
            case 0 -> history.add("SteeringMeetingHeld", "{'status':'" + history.pick("HELD", "CANCELLED") + "'}");
            case 1 ->
                history.add("SponsorChanged", "{'change':'" + history.pick("ENGAGED", "WITHDREW", "UNASSIGNED") + "'}");
            case 2 ->
                history.add("TeamChanged", "{'change':'" + history.pick("STAFF_REDUCED", "LEADER_CHANGED") + "'}");
            default ->
                history.add(
                        "ExternalSignal",
                        "{'signalSource':'" + history.pick("REGULATOR", "COUNCIL", "MEDIA") + "','signal':'"
                                + history.pick("QUESTIONS", "FINDING_CRITICAL", "INFORMED") + "'}");
        }
    }

    private void people() {
        switch (history.upTo(3)) {
            case 0 ->
                history.add(
                        "StakeholdersEngaged",
                        "{'group':'" + history.pick("STAFF", "RESIDENTS", "PARTNER") + "','engagement':'"
                                + history.pick("TALKS", "COOPERATION", "PROTOTYPE_VALIDATION", "INFORMATION") + "'}");
            case 1 ->
                history.add(
                        "StakeholderFeedbackReceived",
                        "{'group':'" + history.pick("STAFF", "RESIDENTS") + "','sentiment':" + (history.upTo(3) - 2)
                                + ",'kind':'" + history.pick("OPINION", "COMPLAINT", "COMPLAINT_SPIKE", "STRESS")
                                + "'}");
            default ->
                history.add(
                        "LearningRecorded",
                        "{'share':'FORMAL','kind':'" + history.pick("TRAINING", "LESSON", "KNOWLEDGE_TRANSFER") + "'}");
        }
    }
}
