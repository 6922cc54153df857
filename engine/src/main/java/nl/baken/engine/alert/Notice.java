package nl.baken.engine.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.baken.assessment.text.Wording;
import nl.baken.output.AlertStep;
import nl.baken.output.MuteKind;
import nl.baken.output.Text;

/**
 * Whether a step is sent to people, and why. What is not muted is sent; that it is resolved is told to who was told that it is
 * there, also when it was muted meanwhile.
 */
record Notice(boolean sent, Text because) {

    static Notice of(AlertTransition transition, Situation situation) {
        if (transition.to() == LifeState.RESOLVED) {
            return over(transition.on(), situation.life().told());
        }
        return situation.mutes().isEmpty()
                ? new Notice(true, news(transition.step(), situation))
                : new Notice(false, muted(situation.mutes().getFirst()));
    }

    private static Notice over(AlertTrigger trigger, boolean told) {
        if (!told) {
            return new Notice(false, Wording.of("notify.over-not-sent"));
        }
        return new Notice(
                true,
                trigger == AlertTrigger.OTHER_GROUP ? Wording.of("notify.elsewhere") : Wording.of("notify.over-sent"));
    }

    private static Text muted(Mute mute) {
        return switch (mute.kind()) {
            case ACCEPTED -> Wording.of("notify.accepted", lastDay(mute.until()));
            case SILENCED -> Wording.of("notify.silenced", day(mute.until()));
            case ACKNOWLEDGED -> Wording.of("notify.acknowledged");
            case INHIBITED, UNKNOWN -> Wording.of("notify.inhibited");
        };
    }

    private static Text news(AlertStep step, Situation situation) {
        if (step != AlertStep.OPENED && step != AlertStep.REOPENED && isOutgrown(situation)) {
            return Wording.of("notify.worse-than-accepted");
        }
        return switch (step) {
            case REOPENED -> Wording.of("notify.reopened");
            case LOWERED -> Wording.of("notify.lowered");
            case UNMUTED -> ended(situation.ended().getFirst(), situation.at());
            case CHANGED -> Wording.of("notify.changed");
            case OWNED -> situation.owner() == null ? Wording.of("notify.owner-gone") : Wording.of("notify.owned");
            case OPENED, ESCALATED, RESOLVED, ACKNOWLEDGED, SILENCED, ACCEPTED, INHIBITED, UNKNOWN ->
                Wording.of("notify.raised");
        };
    }

    private static boolean isOutgrown(Situation situation) {
        return situation.condition().getAcceptance() != null
                && situation.ended().stream().anyMatch(mute -> mute.kind() == MuteKind.ACCEPTED);
    }

    private static Text ended(Mute mute, Instant at) {
        boolean over = mute.until() != null && mute.until() <= at.toEpochMilli();
        return switch (mute.kind()) {
            case ACCEPTED ->
                over
                        ? Wording.of("notify.acceptance-ended", lastDay(mute.until()))
                        : Wording.of("notify.acceptance-withdrawn");
            case SILENCED ->
                over ? Wording.of("notify.silence-ended", day(mute.until())) : Wording.of("notify.silence-withdrawn");
            case ACKNOWLEDGED -> Wording.of("notify.acknowledgement-withdrawn");
            case INHIBITED, UNKNOWN -> Wording.of("notify.inhibition-ended");
        };
    }

    private static LocalDate day(long moment) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(moment), ZoneOffset.UTC);
    }

    private static LocalDate lastDay(long end) {
        return day(end - 1);
    }
}
