package nl.baken.engine.notify;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.baken.output.AlertStep;
import nl.baken.output.HeldBack;
import nl.baken.output.MuteKind;
import nl.baken.output.SteeringAlert;

/** What becomes of the steps of alerts for one receiver. Nothing is sent here: what is to be sent waits for a tick. */
public final class Hearing {

    private final Holidays holidays;

    public Hearing(Holidays holidays) {
        this.holidays = holidays;
    }

    /** A step, for a receiver that listens. */
    public Verdict hear(Receiver receiver, SteeringAlert step, AlertFact alert, Instant now) {
        String fingerprint = alert.fingerprint();
        boolean told = receiver.told().containsKey(fingerprint);
        if (!alert.open()) {
            return over(receiver, step, alert, told, now);
        }
        if (!told && !receiver.terms().wants(alert)) {
            return new Verdict(receiver.waitsNoMoreFor(fingerprint), HeldBack.NOT_SUBSCRIBED);
        }
        if (!step.getNotify()) {
            return new Verdict(receiver.waitsNoMoreFor(fingerprint), muted(alert.muted()));
        }
        return queue(receiver, alert, step, isRaised(step) ? News.RAISED : News.CHANGED, now);
    }

    /** An alert that stood when the subscription began. */
    public Receiver stood(Receiver receiver, AlertFact alert, Instant now) {
        Hours hours = hours(receiver);
        long dueAt = alert.critical() || !receiver.terms().digest()
                ? now.toEpochMilli()
                : hours.digest(now).toEpochMilli();
        return receiver.waitsFor(
                alert.fingerprint(), new Waiting(News.STANDING, List.of(), dueAt, HeldBack.TOLD_AS_ONE));
    }

    /** Who was told that it is there is told that it is over; who was about to be is spared both. */
    private Verdict over(Receiver receiver, SteeringAlert step, AlertFact alert, boolean told, Instant now) {
        if (told) {
            return queue(receiver, alert, step, News.RESOLVED, now);
        }
        boolean waited = receiver.waiting().containsKey(alert.fingerprint());
        return new Verdict(receiver.waitsNoMoreFor(alert.fingerprint()), waited ? HeldBack.CAME_AND_WENT : null);
    }

    private Verdict queue(Receiver receiver, AlertFact alert, SteeringAlert step, News news, Instant now) {
        Hours hours = hours(receiver);
        boolean urgent = alert.critical() && news == News.RAISED;
        long dueAt;
        HeldBack why;
        if (urgent) {
            dueAt = now.toEpochMilli();
            why = HeldBack.GROUPED;
        } else if (receiver.terms().digest()) {
            dueAt = hours.digest(now).toEpochMilli();
            why = HeldBack.DIGEST;
        } else {
            dueAt = now.toEpochMilli() + Pace.GATHER;
            why = HeldBack.GROUPED;
        }
        Waiting entry = new Waiting(news, List.of(step.getStepId()), dueAt, why);
        return new Verdict(
                receiver.waitsFor(alert.fingerprint(), entry), why == HeldBack.DIGEST ? HeldBack.DIGEST : null);
    }

    private static boolean isRaised(SteeringAlert step) {
        return step.getStep() == AlertStep.OPENED
                || step.getStep() == AlertStep.REOPENED
                || step.getStep() == AlertStep.ESCALATED
                || step.getStep() == AlertStep.UNMUTED;
    }

    private static HeldBack muted(MuteKind kind) {
        return switch (kind) {
            case ACKNOWLEDGED -> HeldBack.ACKNOWLEDGED;
            case SILENCED -> HeldBack.SILENCED;
            case ACCEPTED -> HeldBack.ACCEPTED;
            case INHIBITED -> HeldBack.INHIBITED;
            case UNKNOWN -> HeldBack.UNKNOWN;
            case null -> HeldBack.UNKNOWN;
        };
    }

    /** What a receiver wants now may come at other moments than what it wanted before. */
    public Receiver moved(Receiver receiver, Instant now) {
        Hours hours = hours(receiver);
        SortedMap<String, Waiting> waiting = new TreeMap<>(receiver.waiting());
        waiting.replaceAll((fingerprint, entry) -> {
            if (entry.dueAt() <= now.toEpochMilli()) {
                return entry;
            }
            return receiver.terms().digest()
                    ? entry.until(hours.digest(now).toEpochMilli(), HeldBack.DIGEST)
                    : entry.until(now.toEpochMilli(), HeldBack.GROUPED);
        });
        return receiver.withWaiting(waiting);
    }

    private Hours hours(Receiver receiver) {
        return new Hours(receiver.terms(), holidays);
    }
}
