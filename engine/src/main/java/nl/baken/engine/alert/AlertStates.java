package nl.baken.engine.alert;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.event.EventHeader;
import nl.baken.event.EventWithdrawn;
import nl.baken.output.AlertConditions;
import nl.baken.output.SteeringAlert;
import org.apache.avro.specific.SpecificRecord;

/**
 * All alerts of a project. Bounded: what has been over for thirty days is forgotten.
 *
 * @param seen the latest time of the log at which they were looked at, in milliseconds since 1970 UTC; null when never
 * @param lives by fingerprint
 * @param acts that count
 * @param group the steering group that the project was seen with last; null before any conditions were seen
 * @param activation number of the activation by which the run speaks whose conditions were seen last; null before the first
 */
public record AlertStates(
        Long seen, SortedMap<String, AlertLife> lives, AlertActs acts, String group, Long activation) {

    public AlertStates {
        lives = lives == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(lives);
        acts = acts == null ? AlertActs.none() : acts;
    }

    /** The lives after a look, the steps that were taken, by fingerprint, and the transitions behind them. */
    public record Result(AlertStates alertStates, List<SteeringAlert> steps, List<AlertTransition> transitions) {
        public Result {
            steps = List.copyOf(steps);
            transitions = List.copyOf(transitions);
        }
    }

    /** What an act leads to, before anybody has looked at the alerts again. */
    public record Acted(AlertStates alertStates, ActOutcome outcome) {}

    public static AlertStates none() {
        return new AlertStates(null, null, null, null, null);
    }

    /** The alert with this fingerprint; null when it was never opened or is forgotten. */
    public AlertLife of(String fingerprint) {
        return lives.get(fingerprint);
    }

    /** Those that are open, by fingerprint. */
    public SortedMap<String, AlertLife> open() {
        return in(LifeState.OPEN);
    }

    /** Those that are resolved and not forgotten, by fingerprint. */
    public SortedMap<String, AlertLife> resolved() {
        return in(LifeState.RESOLVED);
    }

    private SortedMap<String, AlertLife> in(LifeState state) {
        SortedMap<String, AlertLife> found = new TreeMap<>(lives);
        found.values().removeIf(life -> life.state() != state);
        return found;
    }

    /** When time alone changes something, in milliseconds since 1970 UTC; null for never. */
    public Long dueAt() {
        return acts.nextEnd();
    }

    /**
     * Takes the steps that conditions lead to. Conditions that come late are taken as they are, but time does not go back:
     * their steps are taken at the latest time that was seen. Conditions of a run that over which another was activated lead to
     * nothing.
     */
    public static Result next(AlertStates before, AlertConditions conditions) {
        if (before.isOvertaken(conditions)) {
            return new Result(before, List.of(), List.of());
        }
        String group = conditions.getProject().getSteeringGroupId();
        // What one steering group does not want to hear, another may.
        AlertActs acts = before.group == null || before.group.equals(group) ? before.acts : AlertActs.none();
        Long activation = number(conditions);
        AlertStates known = new AlertStates(before.seen, before.lives, acts, group, activation);
        return known.look(conditions, conditions.getAsOf(), isBefore(before.activation, activation));
    }

    /**
     * Takes the steps that the passing of time, or an act, leads to.
     *
     * @param conditions those that were taken last; null when none were
     * @param now the time of the log
     */
    public static Result look(AlertStates before, AlertConditions conditions, Instant now) {
        return conditions == null
                ? new Result(before.at(now), List.of(), List.of())
                : before.look(conditions, now, false);
    }

    private Result look(AlertConditions conditions, Instant now, boolean otherModel) {
        Instant at = latest(now);
        AlertTurn turn = new AlertTurn(lives, acts, conditions, otherModel, at);
        turn.take();
        return new Result(
                new AlertStates(at.toEpochMilli(), turn.lives(), turn.acts(), group, activation),
                turn.steps(),
                turn.taken());
    }

    private AlertStates at(Instant now) {
        return new AlertStates(seen, lives, acts.at(latest(now)), group, activation);
    }

    private Instant latest(Instant now) {
        return seen == null || now.toEpochMilli() > seen ? now : Instant.ofEpochMilli(seen);
    }

    /**
     * Takes an act on an alert, a correction of one, or its withdrawal. What it leads to, {@link #look} tells.
     *
     * @param act of this project
     */
    public Acted act(EventHeader header, SpecificRecord act, Instant now) {
        if (act instanceof EventWithdrawn withdrawn) {
            String event = Stamp.identity(header.getSource(), withdrawn.getWithdrawnEventId());
            return acts.has(event)
                    ? new Acted(with(acts.without(event)), ActOutcome.WITHDRAWN)
                    : new Acted(this, ActOutcome.NOTHING_TO_WITHDRAW);
        }
        String fingerprint = AlertAct.fingerprint(act).orElseThrow();
        AlertAct taken = AlertAct.of(act);
        AlertActs others = acts.without(taken.event());
        if (taken.kind() != ActKind.SILENCED && !isOpenSince(fingerprint, taken)) {
            return new Acted(with(others), ActOutcome.NO_SUCH_ALERT);
        }
        if (others.isFull()) {
            return new Acted(with(others), ActOutcome.NO_ROOM);
        }
        ActOutcome outcome =
                taken.isOver(latest(now)) ? ActOutcome.OVER : isOpen(fingerprint) ? ActOutcome.TAKEN : ActOutcome.WAITS;
        return new Acted(with(others.with(fingerprint, taken)), outcome);
    }

    private boolean isOpen(String fingerprint) {
        return lives.containsKey(fingerprint) && lives.get(fingerprint).isOpen();
    }

    /** An acknowledgement from before it became what it is was of something else. */
    private boolean isOpenSince(String fingerprint, AlertAct act) {
        return isOpen(fingerprint)
                && (act.kind() != ActKind.ACKNOWLEDGED
                        || act.latest() >= lives.get(fingerprint).raisedAt());
    }

    private AlertStates with(AlertActs next) {
        return Objects.equals(next, acts) ? this : new AlertStates(seen, lives, next, group, activation);
    }

    /** True when conditions have a lower activation number than the last ones taken: they are dropped. */
    public boolean isOvertaken(AlertConditions conditions) {
        return isBefore(number(conditions), activation);
    }

    private static Long number(AlertConditions conditions) {
        return conditions.getActivation() == null
                ? null
                : conditions.getActivation().getOrdinal();
    }

    private static boolean isBefore(Long one, Long other) {
        return other != null && (one == null || one < other);
    }
}
