package nl.baken.engine.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.baken.assessment.alert.Conditions;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertConditions;
import nl.baken.output.SteeringAlert;

/** One look at the alerts of a project: takes every transition that what holds now leads to. */
final class AlertTurn {

    private final AlertConditions conditions;
    private final boolean otherModel;
    private final Instant at;
    private final SortedMap<String, AlertLife> lives;
    private final List<SteeringAlert> steps = new ArrayList<>();
    private final List<AlertTransition> taken = new ArrayList<>();
    private AlertActs acts;

    AlertTurn(
            SortedMap<String, AlertLife> before,
            AlertActs acts,
            AlertConditions conditions,
            boolean otherModel,
            Instant at) {
        this.lives = new TreeMap<>(before);
        this.acts = acts.at(at);
        this.conditions = conditions;
        this.otherModel = otherModel;
        this.at = at;
    }

    void take() {
        SortedMap<String, AlertCondition> holding = new TreeMap<>();
        conditions.getConditions().forEach(condition -> holding.putIfAbsent(condition.getFingerprint(), condition));
        SortedSet<String> fingerprints = new TreeSet<>(lives.keySet());
        fingerprints.addAll(holding.keySet());
        fingerprints.forEach(fingerprint -> take(fingerprint, holding.get(fingerprint)));
    }

    private void take(String fingerprint, AlertCondition condition) {
        if (condition == null && isNotKnown(lives.get(fingerprint))) {
            return;
        }
        while (true) {
            Situation situation = situation(fingerprint, condition);
            Optional<AlertTransition> next = AlertTransition.next(situation);
            if (next.isEmpty()) {
                if (situation.state() == LifeState.OPEN) {
                    lives.put(fingerprint, situation.life().stayed(situation));
                }
                return;
            }
            take(fingerprint, next.get(), situation);
        }
    }

    /** What is late and had no room among the conditions is not over. */
    private boolean isNotKnown(AlertLife life) {
        return life.isOpen()
                && conditions.getTruncated()
                && Conditions.PROGRESS.contains(life.kind())
                && !conditions.getOver().contains(life.fingerprint());
    }

    private Situation situation(String fingerprint, AlertCondition condition) {
        AlertLife life = lives.get(fingerprint);
        if (condition == null) {
            return new Situation(life, null, conditions, otherModel, List.of(), null, at);
        }
        boolean open = life != null && life.isOpen();
        if (open && life.severer(condition) > 0) {
            // Who has seen it has seen less than this.
            acts = acts.without(fingerprint, List.of(ActKind.ACKNOWLEDGED));
        }
        return new Situation(
                life,
                condition,
                conditions,
                otherModel,
                Mute.of(condition, acts, open ? life.mutes() : List.of(), at),
                acts.latest(fingerprint, ActKind.OWNED, at),
                at);
    }

    private void take(String fingerprint, AlertTransition transition, Situation situation) {
        taken.add(transition);
        if (transition.to() == LifeState.UNOPENED) {
            lives.remove(fingerprint);
            return;
        }
        AlertLife after = after(transition, situation);
        if (transition.to() == LifeState.RESOLVED) {
            acts = acts.without(fingerprint, List.of(ActKind.ACKNOWLEDGED, ActKind.OWNED));
        }
        Notice notice = Notice.of(transition, situation);
        AlertLife told = notice.sent() ? after.sent() : after;
        steps.add(AlertSteps.of(transition, situation, told, notice));
        lives.put(fingerprint, told);
    }

    private AlertLife after(AlertTransition transition, Situation situation) {
        return switch (transition.step()) {
            case OPENED -> AlertLife.opened(situation, situation.life());
            case REOPENED -> situation.life().reopened(situation);
            case RESOLVED -> situation.life().resolved(at);
            default -> situation.life().stepped(situation);
        };
    }

    SortedMap<String, AlertLife> lives() {
        return lives;
    }

    AlertActs acts() {
        return acts;
    }

    List<SteeringAlert> steps() {
        return steps;
    }

    /** The transitions that were taken, in their order. */
    List<AlertTransition> taken() {
        return taken;
    }
}
