package nl.baken.engine.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.baken.output.AlertChange;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertConditions;
import nl.baken.output.MuteKind;

/**
 * One alert and what is so of it at one moment.
 *
 * @param life null when it is unopened
 * @param condition null when it does not hold
 * @param conditions of its project
 * @param otherModel true when another model applies from this moment on
 * @param mutes that stand now; empty when the condition does not hold
 * @param owner the act by which somebody takes care of it now; null when nobody does
 * @param at the time of the log
 */
record Situation(
        AlertLife life,
        AlertCondition condition,
        AlertConditions conditions,
        boolean otherModel,
        List<Mute> mutes,
        AlertAct owner,
        Instant at) {

    LifeState state() {
        return life == null ? LifeState.UNOPENED : life.state();
    }

    String group() {
        return conditions.getProject().getSteeringGroupId();
    }

    boolean isElsewhere() {
        return condition != null && !life.steeringGroupId().equals(group());
    }

    boolean isForgotten() {
        return life.isForgotten(at);
    }

    /** Above 0 when it is more severe than at the last step, below 0 when less. */
    int severer() {
        return life.severer(condition);
    }

    /** Kinds of mutes that stood and do not stand any more. */
    List<Mute> ended() {
        return life.mutes().stream()
                .filter(mute -> mutes.stream().noneMatch(other -> other.kind() == mute.kind()))
                .toList();
    }

    /** True when a mute of this kind stands that did not, or was another one. */
    boolean begins(MuteKind kind) {
        return mutes.stream()
                .anyMatch(mute -> mute.kind() == kind && !life.mutes().contains(mute));
    }

    /** What differs from the last step. */
    List<AlertChange> changes() {
        List<AlertChange> changes = new ArrayList<>(life.facts().changesTo(AlertFacts.of(condition)));
        if (mutes.stream().anyMatch(mute -> begins(mute.kind()))) {
            changes.add(AlertChange.MUTE_BEGAN);
        }
        if (!ended().isEmpty()) {
            changes.add(AlertChange.MUTE_ENDED);
        }
        if (!Objects.equals(owner, life.owner())) {
            changes.add(AlertChange.OWNER);
        }
        return changes;
    }
}
