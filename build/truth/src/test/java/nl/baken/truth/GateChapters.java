package nl.baken.truth;

/** What gates ask for: shown, lapsed, failed and ended, and what was decided. */
final class GateChapters {

    private GateChapters() {}

    /** What a criterion rests on expires. */
    static void lapses(History history) {
        history.add("ProfileChanged", "{'profile':{'personalData':true,'orientation':'EXTERNAL'}}")
                .add("PhaseEntered", "{'phase':'DEVELOPMENT','decided':true}")
                .after(2)
                .add("SafeguardRecorded", "{'kind':'DPIA','status':'COMPLETED','validUntil':'" + history.in(30) + "'}")
                .add(
                        "SafeguardRecorded",
                        "{'kind':'IMPACT_ANALYSIS','status':'COMPLETED','validUntil':'" + history.in(35) + "'}")
                .add("SafeguardRecorded", "{'kind':'SECURITY_TEST','status':'COMPLETED'}")
                .after(3)
                .add("SafeguardRecorded", "{'kind':'SECURITY_TEST','status':'WITHDRAWN'}");
    }

    /** What fails a criterion, and what ends it. */
    static void fails(History history) {
        String phase = history.pick("IMPLEMENTATION", "IMPLEMENTATION", "SCALING");
        history.add("ProfileChanged", "{'profile':{'structural':true,'marketParty':true,'decisionsAboutPersons':true}}")
                .after(150)
                .add("PhaseEntered", "{'phase':'" + phase + "','decided':true}")
                .after(2)
                .add("DataDeliveryAgreed", "{'deliveryId':'flow','dataSource':'Flow','structural':true}")
                .add("DataDeliveryAgreed", "{'deliveryId':'flow-2','dataSource':'Flow 2','structural':true}")
                .after(2)
                .add("DataDeliveryDelayed", "{'deliveryId':'flow','cause':'SUPPLIER','structural':true}")
                .add("DependencyDeclared", "{'dependencyId':'gate','kind':'VENDOR','onWhat':'platform'}")
                .add("OldWayOfWorkingKept", "{'oldWay':'PROCESS','oldWayId':'gate'}")
                .add("ProcurementProgressed", "{'procurementId':'p','stage':'IP_RETAINED_BY_VENDOR'}")
                .after(10)
                .add("DataDelivered", "{'deliveryId':'flow'" + history.pick("", ",'automated':true") + "}");
        if (history.upTo(2) == 0) {
            history.after(5)
                    .add("DependencyEnded", "{'dependencyId':'gate','kind':'VENDOR'}")
                    .add("OldWayOfWorkingEnded", "{'oldWay':'PROCESS','oldWayId':'gate'}");
        }
    }

    /** All that the gate of development must see, and not all that it should. */
    static void go(History history) {
        history.after(200)
                .add("PhaseEntered", "{'phase':'DEVELOPMENT','decided':true}")
                .after(3);
        shown(history);
        history.add("MilestoneReached", "{'milestoneId':'plan','name':'Plan','kind':'IMPLEMENTATION_PLAN'}")
                .after(20)
                .add("SteeringDecisionTaken", "{'decision':'" + history.pick("GO", "HOLD") + "'}");
    }

    private static void shown(History history) {
        history.add(
                        "IndicatorMeasured",
                        "{'indicatorId':'shown','name':'Shown','family':'PUBLIC_VALUE','level':'OUTCOME','moment':'BASELINE',"
                            + "'value':40,'unit':'percent','direction':'HIGHER_IS_BETTER'}")
                .add("SafeguardRecorded", "{'kind':'DPIA','status':'COMPLETED'}")
                .add("SafeguardRecorded", "{'kind':'IMPACT_ANALYSIS','status':'COMPLETED'}")
                .add("SafeguardRecorded", "{'kind':'MODEL_VALIDATION','status':'COMPLETED'}")
                .add("SafeguardRecorded", "{'kind':'SECURITY_TEST','status':'COMPLETED'}")
                .add("StakeholdersEngaged", "{'group':'STAFF','engagement':'PROTOTYPE_VALIDATION'}")
                .add(
                        "UnknownIdentified",
                        "{'unknownId':'shown','question':'Shown?','discipline':'USER','criticality':5}")
                .add("UnknownClosed", "{'unknownId':'shown','outcome':'RESOLVED'}")
                .add("CostRecorded", "{'amount':100.50,'kind':'OUT_OF_POCKET','basis':'ACTUAL'}");
    }

    /** The plan for a next phase was there before the phase, or is made in it; all else is shown. */
    static void planOfNext(History history) {
        String plan = "{'decision':'GO'" + history.pick("", ",'phase':'SCALING'", ",'phase':'IMPLEMENTATION'")
                + ",'withNextPhasePlan':true}";
        boolean before = history.upTo(3) > 0;
        history.after(220);
        if (before) {
            history.add("SteeringDecisionTaken", plan);
        }
        history.after(5)
                .add("PhaseEntered", "{'phase':'IMPLEMENTATION','decided':true}")
                .after(3);
        shown(history);
        history.add("ReleaseDeployed", "{'scope':'FULL','users':70}")
                .add("LearningRecorded", "{'share':'FORMAL','kind':'TRAINING'}")
                .add("DataDelivered", "{'deliveryId':'shown','automated':true}")
                .add("SafeguardRecorded", "{'kind':'EXIT_PLAN','status':'COMPLETED'}")
                .add("SafeguardRecorded", "{'kind':'LEGAL_BASIS','status':'COMPLETED'}")
                .add("AdoptionRecorded", "{'adopter':'Shown','status':'IN_USE','users':30}")
                .after(15)
                .add(
                        "IndicatorMeasured",
                        "{'indicatorId':'shown','name':'Shown','family':'PUBLIC_VALUE','level':'OUTCOME','moment':'FOLLOW_UP',"
                            + "'value':60,'unit':'percent','direction':'HIGHER_IS_BETTER','finding':'NO_SUBGROUP_GAP'}");
        if (!before) {
            history.add("SteeringDecisionTaken", plan);
        }
    }

    /** Something that holds a project, and data that hold it until they come. */
    static void advised(History history) {
        history.add(
                        "DataDeliveryAgreed",
                        "{'deliveryId':'advised','dataSource':'Advised','due':'" + history.in(3) + "'}")
                .after(5)
                .add(
                        "DataDeliveryDelayed",
                        "{'deliveryId':'advised','cause':'LEGAL','newDue':'" + history.in(60) + "'}");
    }

    /** Decisions before, while and after something was advised against. */
    static void decided(History history) {
        history.add("SteeringDecisionTaken", "{'decision':'GO'}").after(4);
        advised(history);
        history.after(6)
                .add("SteeringDecisionTaken", "{'decision':'" + history.pick("GO", "HOLD", "NO_GO") + "'}")
                .after(2)
                .add("DataDelivered", "{'deliveryId':'advised'}");
        if (history.upTo(2) == 0) {
            history.after(8).add("SteeringDecisionTaken", "{'decision':'GO'}");
        } else {
            history.after(4)
                    .add(
                            "UnknownIdentified",
                            "{'unknownId':'basis','question':'Basis?','discipline':'LEGAL'," + "'criticality':5}")
                    .after(2)
                    .add("UnknownClosed", "{'unknownId':'basis','outcome':'UNSOLVABLE'}");
        }
    }

    /** HOLD until a day, which passes; then the next phase, or another decision. */
    static void held(History history) {
        history.after(150).add("SteeringDecisionTaken", "{'decision':'HOLD','resumeOn':'" + history.in(25) + "'}");
        switch (history.upTo(3)) {
            case 0 -> history.after(40).add("PhaseEntered", "{'phase':'SCALING','decided':false}");
            case 1 -> history.after(10).add("SteeringDecisionTaken", "{'decision':'GO'}");
            default -> history.after(80).add("SteeringMeetingHeld", "{'status':'HELD'}");
        }
    }
}
