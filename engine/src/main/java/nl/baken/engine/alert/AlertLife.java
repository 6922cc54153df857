package nl.baken.engine.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.baken.assessment.alert.SeverityOrder;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertKind;

/**
 * An alert that was opened and is not forgotten.
 *
 * @param state OPEN or RESOLVED
 * @param alertId names this life
 * @param subject id of the risk, milestone, unknown or delivery; null when it is about the project as a whole
 * @param steeringGroupId whose alert it is
 * @param openedAt since when it is open, or was, in milliseconds since 1970 UTC
 * @param raisedAt when it was opened or became more severe last, likewise
 * @param resolvedAt null while it is open
 * @param steps how many steps were taken in this life
 * @param told true when the steering group was sent at least one of them since it was opened
 * @param facts as of the last step
 * @param mutes that stand, those first that speak first
 * @param owner the act by which somebody takes care of it; null when nobody does
 * @param summaryNl what was said last, in Dutch
 * @param summaryEn the same in English
 */
public record AlertLife(
        LifeState state,
        String alertId,
        String fingerprint,
        AlertKind kind,
        String subject,
        String steeringGroupId,
        long openedAt,
        long raisedAt,
        Long resolvedAt,
        int steps,
        boolean told,
        AlertFacts facts,
        List<Mute> mutes,
        AlertAct owner,
        String summaryNl,
        String summaryEn) {

    /** How long the same cause is the same alert after it was resolved. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    public AlertLife {
        mutes = mutes == null ? List.of() : List.copyOf(mutes);
    }

    public boolean isOpen() {
        return state == LifeState.OPEN;
    }

    /** Above 0 when a condition is more severe than at the last step, below 0 when less. */
    int severer(AlertCondition condition) {
        return Integer.compare(SeverityOrder.of(condition.getSeverity()), SeverityOrder.of(facts.severity()));
    }

    boolean isForgotten(Instant at) {
        return resolvedAt != null && at.isAfter(Instant.ofEpochMilli(resolvedAt).plus(REMEMBERED));
    }

    /** A life that begins: of another name than the one before, or with steps that go on. */
    static AlertLife opened(Situation situation, AlertLife before) {
        AlertCondition condition = situation.condition();
        String alertId = condition.getFingerprint() + '@' + situation.at();
        boolean sameName = before != null && before.alertId.equals(alertId);
        return begun(situation, alertId, sameName ? before.steps : 0);
    }

    /** The same cause is back for the same people. */
    AlertLife reopened(Situation situation) {
        return begun(situation, alertId, steps);
    }

    private static AlertLife begun(Situation situation, String alertId, int steps) {
        AlertCondition condition = situation.condition();
        long at = situation.at().toEpochMilli();
        return new AlertLife(
                LifeState.OPEN,
                alertId,
                condition.getFingerprint(),
                condition.getKind(),
                condition.getAlertSubject(),
                situation.group(),
                at,
                at,
                null,
                steps + 1,
                false,
                AlertFacts.of(condition),
                situation.mutes(),
                situation.owner(),
                condition.getSummary().getNl(),
                condition.getSummary().getEn());
    }

    /** A step further, as things are now. */
    AlertLife stepped(Situation situation) {
        long raised = situation.severer() > 0 ? situation.at().toEpochMilli() : raisedAt;
        return as(situation, raised, steps + 1, AlertFacts.of(situation.condition()));
    }

    /** No step, though its text may be another. */
    AlertLife stayed(Situation situation) {
        return as(situation, raisedAt, steps, facts);
    }

    private AlertLife as(Situation situation, long raised, int taken, AlertFacts shown) {
        AlertCondition condition = situation.condition();
        return new AlertLife(
                state,
                alertId,
                fingerprint,
                condition.getKind(),
                condition.getAlertSubject(),
                steeringGroupId,
                openedAt,
                raised,
                null,
                taken,
                told,
                shown,
                situation.mutes(),
                situation.owner(),
                condition.getSummary().getNl(),
                condition.getSummary().getEn());
    }

    AlertLife resolved(Instant at) {
        return told(LifeState.RESOLVED, at.toEpochMilli(), steps + 1, told, List.of(), null);
    }

    /** The same, of which a step was sent. */
    AlertLife sent() {
        return told(state, resolvedAt, steps, true, mutes, owner);
    }

    /** The same facts and texts. */
    private AlertLife told(LifeState next, Long over, int taken, boolean sent, List<Mute> muted, AlertAct by) {
        return new AlertLife(
                next,
                alertId,
                fingerprint,
                kind,
                subject,
                steeringGroupId,
                openedAt,
                raisedAt,
                over,
                taken,
                sent,
                facts,
                muted,
                by,
                summaryNl,
                summaryEn);
    }
}
