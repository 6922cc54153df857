package nl.baken.engine.alert;

import static nl.baken.assessment.Histories.date;
import static nl.baken.assessment.Histories.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.baken.assessment.GateModel;
import nl.baken.assessment.hash.ValueHash;
import nl.baken.event.EventHeader;
import nl.baken.event.EventWithdrawn;
import nl.baken.output.ActivationRef;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertConditions;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.AlertStep;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskAcceptance;
import nl.baken.output.RiskLevel;
import nl.baken.output.SteeringAlert;
import nl.baken.output.Text;
import nl.baken.steering.AlertAcknowledged;
import nl.baken.steering.AlertOwned;
import nl.baken.steering.AlertSilenced;
import org.apache.avro.specific.SpecificRecord;

/** One alert, its project and its steering groups, immutable, for tests that try everything. */
record AlertWorld(
        AlertStates states,
        AlertConditions conditions,
        String group,
        int today,
        int acts,
        long activation,
        SortedSet<String> heard,
        List<AlertTransition> taken,
        List<String> faults) {

    static final String FINGERPRINT = "p1/RISK/harm";

    static AlertWorld first() {
        return new AlertWorld(AlertStates.none(), null, "group", 0, 0, 0, new TreeSet<>(), List.of(), List.of());
    }

    /** The conditions become these; null for none. */
    AlertWorld see(AlertCondition condition) {
        return seen(condition, group, activation);
    }

    AlertWorld seeByAnotherModel(AlertCondition condition) {
        return seen(condition, group, activation + 1);
    }

    AlertWorld move() {
        return seen(condition(), group.equals("group") ? "others" : "group", activation);
    }

    private AlertWorld seen(AlertCondition condition, String next, long number) {
        AlertConditions seen = new AlertConditions(
                new ProjectRef("p1", "Project", "org", next),
                day(today),
                GateModel.model().ref(),
                condition == null ? List.of() : List.of(condition),
                number == 0 ? null : new ActivationRef("activation-" + number, number, day(0)),
                false,
                List.of(),
                false);
        return after(AlertStates.next(states, seen), seen, next, today, acts, number);
    }

    AlertWorld acknowledge() {
        return act(new AlertAcknowledged(header(), FINGERPRINT, null));
    }

    AlertWorld silence(int days) {
        return act(new AlertSilenced(header(), FINGERPRINT, day(today + days), "known"));
    }

    /** @param days null for as long as it is open */
    AlertWorld own(Integer days) {
        return act(new AlertOwned(header(), FINGERPRINT, "director", days == null ? null : date(today + days), null));
    }

    /** The latest act of a kind that stands is taken back; the same world when none does. */
    AlertWorld withdraw(ActKind kind) {
        AlertAct standing = states.acts().latest(FINGERPRINT, kind, day(today));
        if (standing == null) {
            return this;
        }
        String id = standing.event().substring(standing.event().indexOf('#') + 1);
        return act(EventWithdrawn.newBuilder()
                .setHeader(header())
                .setWithdrawnEventId(id)
                .build());
    }

    private AlertWorld act(SpecificRecord act) {
        AlertStates.Acted acted = states.act((EventHeader) act.get(0), act, day(today));
        return after(
                AlertStates.look(acted.alertStates(), conditions, day(today)),
                conditions,
                group,
                today,
                acts + 1,
                activation);
    }

    AlertWorld tick(int days) {
        int later = today + days;
        boolean due = states.dueAt() != null && states.dueAt() <= day(later).toEpochMilli();
        return due
                ? after(AlertStates.look(states, conditions, day(later)), conditions, group, later, acts, activation)
                : new AlertWorld(states, conditions, group, later, acts, activation, heard, taken, faults);
    }

    private AlertWorld after(
            AlertStates.Result result, AlertConditions seen, String next, int now, int made, long number) {
        SortedSet<String> told = new TreeSet<>(heard);
        List<String> found = new ArrayList<>(faults);
        for (SteeringAlert step : result.steps()) {
            check(step, told, found);
            if (step.getStep() == AlertStep.RESOLVED) {
                told.remove(step.getSteeringGroupId());
            } else if (step.getNotify()) {
                told.add(step.getSteeringGroupId());
            }
        }
        AlertLife life = result.alertStates().of(FINGERPRINT);
        boolean holds = seen != null && !seen.getConditions().isEmpty();
        note(found, holds != (life != null && life.isOpen()), "open is not what holds");
        note(found, told.size() > (holds ? 1 : 0), "somebody still believes that it is open: " + told);
        return new AlertWorld(result.alertStates(), seen, next, now, made, number, told, result.transitions(), found);
    }

    private void check(SteeringAlert step, SortedSet<String> told, List<String> found) {
        boolean knows = told.contains(step.getSteeringGroupId());
        if (step.getStep() == AlertStep.RESOLVED) {
            note(found, step.getNotify() != knows, "RESOLVED is told to who was not told, or the other way round");
            note(found, !step.getMutes().isEmpty(), "what is resolved is muted");
        } else {
            note(found, step.getNotify() != step.getMutes().isEmpty(), "what is muted is sent, or the other way round");
            note(found, step.getTold() != (knows || step.getNotify()), "told is not what was told");
        }
    }

    private static void note(List<String> faults, boolean wrong, String fault) {
        if (wrong) {
            faults.add(fault);
        }
    }

    AlertCondition condition() {
        return conditions == null || conditions.getConditions().isEmpty()
                ? null
                : conditions.getConditions().getFirst();
    }

    /** A number that tells this world from another, however long ago it began, but for a chance of one in 2^64. */
    long signature() {
        long now = day(today).toEpochMilli();
        SortedMap<String, Object> parts = new TreeMap<>();
        parts.put("group", group);
        parts.put("heard", heard);
        parts.put("condition", condition());
        AlertLife life = states.of(FINGERPRINT);
        if (life != null) {
            parts.put("state", life.state());
            parts.put("facts", life.facts());
            parts.put("of", life.steeringGroupId());
            parts.put("told", life.told());
            parts.put("mutes", life.mutes().stream().map(Mute::kind).toList());
            parts.put("owned", life.owner() != null);
            parts.put("resolved", life.resolvedAt() == null ? null : Math.min(31, days(now - life.resolvedAt())));
        }
        List<String> standing = new ArrayList<>();
        states.acts()
                .byAlert()
                .values()
                .forEach(of -> of.forEach(act -> standing.add(
                        act.kind() + " " + (act.until() == null ? "" : Long.toString(days(act.until() - now))))));
        parts.put("acts", standing);
        ValueHash hash = new ValueHash();
        hash.add(parts.toString());
        return hash.value();
    }

    private static long days(long milliseconds) {
        return Duration.ofMillis(milliseconds).toDays();
    }

    private EventHeader header() {
        Instant at = day(today);
        return EventHeader.newBuilder()
                .setEventId("act-" + acts)
                .setSource("urn:test")
                .setProjectId("p1")
                .setOccurredAt(at)
                .setRecordedAt(at.plusMillis(acts))
                .build();
    }

    static AlertCondition warning() {
        return AlertCondition.newBuilder()
                .setFingerprint(FINGERPRINT)
                .setKind(AlertKind.RISK)
                .setSeverity(AlertSeverity.WARNING)
                .setSummary(new Text("samenvatting", "summary"))
                .setReasons(List.of())
                .setRemedies(List.of())
                .build();
    }

    static AlertCondition critical() {
        return AlertCondition.newBuilder(warning())
                .setSeverity(AlertSeverity.CRITICAL)
                .build();
    }

    static AlertCondition inhibited() {
        return AlertCondition.newBuilder(warning()).setInhibitedBy("p1/GATE").build();
    }

    static AlertCondition accepted() {
        return AlertCondition.newBuilder(warning())
                .setAcceptance(new RiskAcceptance(date(9000), day(0), RiskLevel.HIGH, "chair", "Worth it."))
                .build();
    }

    static AlertCondition guarded() {
        return AlertCondition.newBuilder(warning())
                .setSafeguards(List.of("dpia"))
                .build();
    }
}
