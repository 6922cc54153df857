package nl.baken.assessment.alert;

import java.time.Duration;
import java.time.Instant;
import nl.baken.indicator.AlertCondition;
import nl.baken.indicator.AlertKind;
import nl.baken.indicator.AlertSeverity;
import nl.baken.indicator.AlertStep;
import nl.baken.indicator.SteeringAlert;
import nl.baken.indicator.Text;

/**
 * Where an alert is in its life. A step that is not legal does not exist: what was never opened can only be opened, what
 * is resolved can only be reopened.
 */
public sealed interface Life {

    /** A step that was taken, and where the alert is after it. */
    record Stepped<T extends Life>(T life, SteeringAlert step) {}

    /** Never opened, or so long ago that it is forgotten. */
    record Unopened() implements Life {

        /** Opens the alert. */
        Stepped<Open> open(AlertCondition condition, Moment moment) {
            return open(condition, moment, 0);
        }

        private Stepped<Open> open(AlertCondition condition, Moment moment, int stepsBefore) {
            String alertId = condition.getFingerprint() + '@' + moment.at();
            boolean sent = Notice.isSent(condition.getSeverity());
            Open life = new Open(
                    alertId,
                    moment.at().toEpochMilli(),
                    stepsBefore + 1,
                    sent,
                    moment.project().getSteeringGroupId(),
                    condition.getFingerprint(),
                    condition.getKind(),
                    condition.getAlertSubject(),
                    condition.getSeverity(),
                    condition.getSummary().getNl(),
                    condition.getSummary().getEn());
            return new Stepped<>(
                    life, Step.because(condition, life, AlertStep.OPENED, null, moment, sent, Notice.raised(sent)));
        }
    }

    /**
     * Open: its condition holds.
     *
     * @param alertId names this life
     * @param openedAt since when it is open, in milliseconds since 1970 UTC
     * @param steps how many steps were taken in this life
     * @param sent true when the steering group was sent at least one of them since it opened
     * @param steeringGroupId who was told
     * @param subject id of the risk, milestone, unknown or delivery; null when it is about the project as a whole
     * @param summaryNl what was said last, in Dutch
     * @param summaryEn the same in English
     */
    record Open(
            String alertId,
            long openedAt,
            int steps,
            boolean sent,
            String steeringGroupId,
            String fingerprint,
            AlertKind kind,
            String subject,
            AlertSeverity severity,
            String summaryNl,
            String summaryEn)
            implements Life {

        /** The condition holds as it did: no step, though its text may be another. */
        Open stay(AlertCondition condition) {
            return with(condition, steps, sent);
        }

        /** It became more urgent. */
        Stepped<Open> escalate(AlertCondition condition, Moment moment) {
            boolean notify = Notice.isSent(condition.getSeverity());
            Open next = with(condition, steps + 1, sent || notify);
            return new Stepped<>(
                    next,
                    Step.because(
                            condition, next, AlertStep.ESCALATED, severity, moment, notify, Notice.raised(notify)));
        }

        /** It became less urgent. */
        Stepped<Open> lower(AlertCondition condition, Moment moment) {
            Open next = with(condition, steps + 1, sent);
            return new Stepped<>(
                    next, Step.because(condition, next, AlertStep.LOWERED, severity, moment, false, Notice.LOWERED));
        }

        /** It is over. */
        Stepped<Resolved> resolve(Text because, Moment moment) {
            Resolved next = new Resolved(
                    alertId, moment.at().toEpochMilli(), steps + 1, steeringGroupId, fingerprint, severity);
            return new Stepped<>(next, Step.over(this, next, because, moment));
        }

        private Open with(AlertCondition condition, int stepsTaken, boolean told) {
            return new Open(
                    alertId,
                    openedAt,
                    stepsTaken,
                    told,
                    steeringGroupId,
                    fingerprint,
                    condition.getKind(),
                    condition.getAlertSubject(),
                    condition.getSeverity(),
                    condition.getSummary().getNl(),
                    condition.getSummary().getEn());
        }
    }

    /**
     * Over, and not yet forgotten.
     *
     * @param resolvedAt in milliseconds since 1970 UTC
     * @param severity how urgent it was at the end
     */
    record Resolved(
            String alertId,
            long resolvedAt,
            int steps,
            String steeringGroupId,
            String fingerprint,
            AlertSeverity severity)
            implements Life {

        /** How long the same cause is the same alert. */
        static final Duration REMEMBERED = Duration.ofDays(30);

        /** The same cause is back for the same people. */
        Stepped<Open> reopen(AlertCondition condition, Moment moment) {
            boolean notify = Notice.isSent(condition.getSeverity());
            Open next = new Open(
                    alertId,
                    moment.at().toEpochMilli(),
                    steps + 1,
                    notify,
                    steeringGroupId,
                    fingerprint,
                    condition.getKind(),
                    condition.getAlertSubject(),
                    condition.getSeverity(),
                    condition.getSummary().getNl(),
                    condition.getSummary().getEn());
            return new Stepped<>(
                    next,
                    Step.because(
                            condition, next, AlertStep.REOPENED, severity, moment, notify, Notice.reopened(notify)));
        }

        /** The same cause for other people: a life of its own, whose steps never get the name of an earlier one. */
        Stepped<Open> openElsewhere(AlertCondition condition, Moment moment) {
            boolean sameName = alertId.equals(condition.getFingerprint() + '@' + moment.at());
            return new Unopened().open(condition, moment, sameName ? steps : 0);
        }

        boolean isForgotten(Instant at) {
            return at.isAfter(Instant.ofEpochMilli(resolvedAt).plus(REMEMBERED));
        }
    }
}
