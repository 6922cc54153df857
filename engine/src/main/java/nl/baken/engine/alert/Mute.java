package nl.baken.engine.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.baken.assessment.alert.SeverityOrder;
import nl.baken.assessment.risk.Acceptances;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertMute;
import nl.baken.output.MuteKind;
import nl.baken.output.RiskAcceptance;

/**
 * Why an alert is muted.
 *
 * @param since in milliseconds since 1970 UTC
 * @param until when it ends by itself, likewise; null when it does not
 * @param by pseudonym of who muted it; null where nobody in particular did
 * @param reason in words; null when there are none
 * @param event identity of the act; null where it follows from the condition
 * @param inhibitedBy fingerprint of the alert that makes it noise; null for other kinds
 */
public record Mute(MuteKind kind, long since, Long until, String by, String reason, String event, String inhibitedBy) {

    /**
     * The mutes of an alert that stand at a moment, those first that speak first.
     *
     * @param before those that stood
     */
    static List<Mute> of(AlertCondition condition, AlertActs acts, List<Mute> before, Instant at) {
        List<Mute> mutes = new ArrayList<>();
        if (SeverityOrder.isAccepted(condition)) {
            mutes.add(accepted(condition.getAcceptance()));
        }
        add(mutes, MuteKind.SILENCED, acts.latest(condition.getFingerprint(), ActKind.SILENCED, at));
        add(mutes, MuteKind.ACKNOWLEDGED, acts.latest(condition.getFingerprint(), ActKind.ACKNOWLEDGED, at));
        if (condition.getInhibitedBy() != null) {
            Mute inhibited =
                    new Mute(MuteKind.INHIBITED, at.toEpochMilli(), null, null, null, null, condition.getInhibitedBy());
            mutes.add(before.stream().filter(inhibited::isSame).findFirst().orElse(inhibited));
        }
        return mutes;
    }

    private static Mute accepted(RiskAcceptance acceptance) {
        return new Mute(
                MuteKind.ACCEPTED,
                acceptance.getAcceptedAt().toEpochMilli(),
                Acceptances.end(acceptance.getUntil()).toEpochMilli(),
                acceptance.getAcceptedBy(),
                acceptance.getGrounds(),
                null,
                null);
    }

    private static void add(List<Mute> mutes, MuteKind kind, AlertAct act) {
        if (act != null) {
            mutes.add(new Mute(kind, act.at(), act.until(), act.by(), act.reason(), act.event(), null));
        }
    }

    private boolean isSame(Mute other) {
        return kind == other.kind && inhibitedBy.equals(other.inhibitedBy);
    }

    AlertMute told() {
        return AlertMute.newBuilder()
                .setKind(kind)
                .setSince(Instant.ofEpochMilli(since))
                .setUntil(until == null ? null : Instant.ofEpochMilli(until))
                .setBy(by)
                .setReason(reason)
                .setEvent(event)
                .setInhibitedBy(inhibitedBy)
                .build();
    }
}
