package nl.baken.engine.alert;

import static nl.baken.engine.alert.LifeState.OPEN;
import static nl.baken.engine.alert.LifeState.RESOLVED;
import static nl.baken.engine.alert.LifeState.UNOPENED;

import java.util.List;
import java.util.Optional;
import nl.baken.output.AlertStep;

/**
 * A transition in the life of an alert.
 *
 * @param step that it is told as; null when it is not told
 */
public record AlertTransition(LifeState from, AlertTrigger on, LifeState to, AlertStep step) {

    /** The life of an alert: of the transitions from a state the first whose trigger is so is taken, then the next. */
    public static final List<AlertTransition> TABLE = List.of(
            new AlertTransition(UNOPENED, AlertTrigger.CAUSE_HOLDS, OPEN, AlertStep.OPENED),
            new AlertTransition(OPEN, AlertTrigger.OTHER_MODEL, RESOLVED, AlertStep.RESOLVED),
            new AlertTransition(OPEN, AlertTrigger.CAUSE_GONE, RESOLVED, AlertStep.RESOLVED),
            new AlertTransition(OPEN, AlertTrigger.OTHER_GROUP, RESOLVED, AlertStep.RESOLVED),
            new AlertTransition(OPEN, AlertTrigger.MORE_SEVERE, OPEN, AlertStep.ESCALATED),
            new AlertTransition(OPEN, AlertTrigger.LESS_SEVERE, OPEN, AlertStep.LOWERED),
            new AlertTransition(OPEN, AlertTrigger.UNMUTED, OPEN, AlertStep.UNMUTED),
            new AlertTransition(OPEN, AlertTrigger.ACCEPTED, OPEN, AlertStep.ACCEPTED),
            new AlertTransition(OPEN, AlertTrigger.SILENCED, OPEN, AlertStep.SILENCED),
            new AlertTransition(OPEN, AlertTrigger.ACKNOWLEDGED, OPEN, AlertStep.ACKNOWLEDGED),
            new AlertTransition(OPEN, AlertTrigger.INHIBITED, OPEN, AlertStep.INHIBITED),
            new AlertTransition(OPEN, AlertTrigger.CHANGED, OPEN, AlertStep.CHANGED),
            new AlertTransition(OPEN, AlertTrigger.OWNER, OPEN, AlertStep.OWNED),
            new AlertTransition(RESOLVED, AlertTrigger.FORGOTTEN, UNOPENED, null),
            new AlertTransition(RESOLVED, AlertTrigger.OTHER_GROUP, OPEN, AlertStep.OPENED),
            new AlertTransition(RESOLVED, AlertTrigger.CAUSE_HOLDS, OPEN, AlertStep.REOPENED));

    /** The next transition of an alert; empty when it stays as it is. */
    static Optional<AlertTransition> next(Situation situation) {
        return TABLE.stream()
                .filter(transition -> transition.from == situation.state() && transition.on.isSo(situation))
                .findFirst();
    }
}
