package nl.baken.assessment.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.AlertStep;
import nl.baken.output.RiskAcceptance;
import nl.baken.output.SteeringAlert;
import nl.baken.output.Text;

/**
 * Where an alert is in its life. A step that is not legal does not exist: what was never opened can only be opened, what
 * is resolved can only be reopened.
 */
public sealed interface AlertState {

    /** A step that was taken, and where the alert is after it. */
    record Stepped<T extends AlertState>(T life, SteeringAlert step) {}

    /** Never opened, or so long ago that it is forgotten. */
    record Unopened() implements AlertState {

        /** Opens the alert. */
        Stepped<Open> open(AlertCondition condition, StepContext moment) {
            return open(condition, moment, 0);
        }

        private Stepped<Open> open(AlertCondition condition, StepContext moment, int stepsBefore) {
            String alertId = condition.getFingerprint() + '@' + moment.at();
            NotifyDecision notice = NotifyDecision.raised(condition);
            Open life = new Open(
                    alertId,
                    moment.at().toEpochMilli(),
                    stepsBefore + 1,
                    notice.sent(),
                    moment.project().getSteeringGroupId(),
                    condition.getFingerprint(),
                    condition.getKind(),
                    condition.getAlertSubject(),
                    condition.getSeverity(),
                    condition.getSummary().getNl(),
                    condition.getSummary().getEn());
            return new Stepped<>(life, AlertSteps.because(condition, life, AlertStep.OPENED, null, moment, notice));
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
            implements AlertState {

        /** The condition holds as it did: no step, though its text may be another. */
        Open stay(AlertCondition condition) {
            return with(condition, steps, sent);
        }

        /** It became more urgent. */
        Stepped<Open> escalate(AlertCondition condition, StepContext moment) {
            NotifyDecision notice = NotifyDecision.raised(condition);
            Open next = with(condition, steps + 1, sent || notice.sent());
            return new Stepped<>(
                    next, AlertSteps.because(condition, next, AlertStep.ESCALATED, severity, moment, notice));
        }

        /** It became less urgent. */
        Stepped<Open> lower(AlertCondition condition, StepContext moment) {
            Open next = with(condition, steps + 1, sent);
            return new Stepped<>(
                    next,
                    AlertSteps.because(condition, next, AlertStep.LOWERED, severity, moment, NotifyDecision.lowered()));
        }

        /** The steering group accepts the risk as it is now: the alert rests. */
        Stepped<Accepted> accept(AlertCondition condition, StepContext moment) {
            return rest(condition, AlertStep.ACCEPTED, moment);
        }

        private Stepped<Accepted> rest(AlertCondition condition, AlertStep step, StepContext moment) {
            RiskAcceptance acceptance = condition.getAcceptance();
            Open next = with(condition, steps + 1, sent);
            return new Stepped<>(
                    new Accepted(
                            next,
                            acceptance.getUntil(),
                            acceptance.getAcceptedAt().toEpochMilli()),
                    AlertSteps.because(
                            condition, next, step, severity, moment, NotifyDecision.rests(acceptance.getUntil())));
        }

        private Stepped<Open> wake(
                AlertCondition condition, AlertStep step, NotifyDecision notice, StepContext moment) {
            Open next = with(condition, steps + 1, sent || notice.sent());
            return new Stepped<>(next, AlertSteps.because(condition, next, step, severity, moment, notice));
        }

        /** It is over. */
        Stepped<Resolved> resolve(Text because, StepContext moment) {
            return resolve(because, NotifyDecision.over(kind, sent), moment);
        }

        private Stepped<Resolved> resolve(Text because, NotifyDecision notice, StepContext moment) {
            Resolved next = new Resolved(
                    alertId, moment.at().toEpochMilli(), steps + 1, steeringGroupId, fingerprint, severity);
            return new Stepped<>(next, AlertSteps.over(this, next, because, notice, moment));
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
     * Its condition holds, and it rests: the steering group accepts the risk. It can change and end without a sound; it
     * can only be heard by coming back, or by becoming worse than what was accepted.
     *
     * @param alert what rests
     * @param until last day of the acceptance, in UTC
     * @param acceptedAt tells one acceptance from another, in milliseconds since 1970 UTC
     */
    record Accepted(Open alert, LocalDate until, long acceptedAt) implements AlertState {

        /** Nothing changed that would be a step. */
        Accepted stay(AlertCondition condition) {
            return new Accepted(alert.stay(condition), until, acceptedAt);
        }

        boolean isRenewed(AlertCondition condition) {
            RiskAcceptance acceptance = condition.getAcceptance();
            return !until.equals(acceptance.getUntil())
                    || acceptedAt != acceptance.getAcceptedAt().toEpochMilli();
        }

        /** The steering group accepts it anew, for longer or shorter. */
        Stepped<Accepted> renew(AlertCondition condition, StepContext moment) {
            return alert.accept(condition, moment);
        }

        /** It became more urgent, within what was accepted. */
        Stepped<Accepted> escalate(AlertCondition condition, StepContext moment) {
            return alert.rest(condition, AlertStep.ESCALATED, moment);
        }

        /** It became less urgent. */
        Stepped<Accepted> lower(AlertCondition condition, StepContext moment) {
            return alert.rest(condition, AlertStep.LOWERED, moment);
        }

        /** The acceptance ended, or was withdrawn. */
        Stepped<Open> comeBack(AlertCondition condition, StepContext moment) {
            boolean ended = LocalDate.ofInstant(moment.at(), ZoneOffset.UTC).isAfter(until);
            return alert.wake(
                    condition,
                    AlertStep.REOPENED,
                    ended
                            ? NotifyDecision.acceptanceEnded(condition, until)
                            : NotifyDecision.acceptanceWithdrawn(condition),
                    moment);
        }

        /** The acceptance runs, but covers less than what it is now. */
        Stepped<Open> outgrow(AlertCondition condition, StepContext moment) {
            boolean worse = SeverityOrder.of(condition.getSeverity()) > SeverityOrder.of(alert.severity());
            AlertStep step = worse ? AlertStep.ESCALATED : AlertStep.REOPENED;
            return alert.wake(condition, step, NotifyDecision.worseThanAccepted(condition), moment);
        }

        /** It is over. */
        Stepped<Resolved> resolve(Text because, StepContext moment) {
            return alert.resolve(because, NotifyDecision.rests(until), moment);
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
            implements AlertState {

        /** How long the same cause is the same alert. */
        static final Duration REMEMBERED = Duration.ofDays(30);

        /** The same cause is back for the same people. */
        Stepped<Open> reopen(AlertCondition condition, StepContext moment) {
            NotifyDecision notice = NotifyDecision.reopened(condition);
            Open next = new Open(
                    alertId,
                    moment.at().toEpochMilli(),
                    steps + 1,
                    notice.sent(),
                    steeringGroupId,
                    fingerprint,
                    condition.getKind(),
                    condition.getAlertSubject(),
                    condition.getSeverity(),
                    condition.getSummary().getNl(),
                    condition.getSummary().getEn());
            return new Stepped<>(
                    next, AlertSteps.because(condition, next, AlertStep.REOPENED, severity, moment, notice));
        }

        /** The same cause for other people: a life of its own, whose steps never get the name of an earlier one. */
        Stepped<Open> openElsewhere(AlertCondition condition, StepContext moment) {
            boolean sameName = alertId.equals(condition.getFingerprint() + '@' + moment.at());
            return new Unopened().open(condition, moment, sameName ? steps : 0);
        }

        boolean isForgotten(Instant at) {
            return at.isAfter(Instant.ofEpochMilli(resolvedAt).plus(REMEMBERED));
        }
    }
}
