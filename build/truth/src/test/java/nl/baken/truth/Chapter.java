package nl.baken.truth;

import java.util.function.Consumer;

/** Situations that claims are about and that chance seldom makes, each as a few events in a row. */
enum Chapter {
    UNDATED(UndatedChapters::safeguard),
    UNDATED_BEGINNING(UndatedChapters::beginning),
    UNDATED_MILESTONE(UndatedChapters::milestone),
    WARNINGS(PeopleChapters::warnings),
    ONE_WARNING(PeopleChapters::oneWarning),
    INCIDENTS(PeopleChapters::incidents),
    DEPENDENCIES(PeopleChapters::dependencies),
    STALE(PeopleChapters::stale),
    PROMISED_ONCE(PeopleChapters::nothingAfterRelease),
    SAFEGUARD_ENDS(SafeguardChapters::ends),
    SAFEGUARD_AGAIN(SafeguardChapters::again),
    SAFEGUARDS_EXPIRE(SafeguardChapters::expire),
    SAFEGUARDS_OF_ONE_RISK(SafeguardChapters::expireTogether),
    ACCEPTANCE(SafeguardChapters::accepted),
    CRITERION_LAPSES(GateChapters::lapses),
    CRITERION_FAILS(GateChapters::fails),
    GO_BUT(GateChapters::go),
    NEXT_PLAN(GateChapters::planOfNext),
    DECIDED(GateChapters::decided),
    HELD(GateChapters::held),
    WORSE(ValueChapters::worse),
    FEW_OBSERVATIONS(ValueChapters::few),
    MEASURED_LATE(ValueChapters::baselineAfterUse),
    TARGETS(ValueChapters::targets),
    USE_ENDS(ValueChapters::useEnds),
    COSTS(ValueChapters::costs),
    KINDS(DateChapters::kinds),
    STATUS(DateChapters::status),
    STATUS_GREEN(DateChapters::green),
    DATA_PUT_OFF(DateChapters::putOff),
    QUESTIONS(DateChapters::questions);

    private final Consumer<History> chapter;

    Chapter(Consumer<History> chapter) {
        this.chapter = chapter;
    }

    /** Adds the events of it, from the day of the history on. */
    void tell(History history) {
        chapter.accept(history);
    }

    /** The project comes to its end, with things that nobody waits for any more; now and then it begins again. */
    static void close(History history) {
        DateChapters.due(history, "at-the-end", 20);
        GateChapters.advised(history);
        history.after(10)
                .add(
                        "PhaseEntered",
                        "{'phase':'CLOSED'"
                                + history.pick(
                                        ",'closure':'COMPLETED','decided':true",
                                        ",'closure':'STOPPED','decided':true",
                                        ",'closure':'SHELVED','decided':false",
                                        ",'closure':'SHELVED'",
                                        "")
                                + "}");
        switch (history.upTo(4)) {
            case 0 -> history.after(60).add("LearningRecorded", "{'share':'WORK','kind':'LESSON'}");
            case 1 -> DateChapters.due(history.after(30), "after-the-end", 10);
            case 2 ->
                history.after(60)
                        .add("AdoptionRecorded", "{'adopter':'Adopter 9','status':'IN_USE','users':9}")
                        .after(40)
                        .add("CostRecorded", "{'amount':10.00,'kind':'OUT_OF_POCKET','basis':'ACTUAL'}");
            default -> history.after(60).add("StatusReported", "{'overall':'GREEN'}");
        }
    }
}
