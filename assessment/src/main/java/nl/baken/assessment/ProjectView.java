package nl.baken.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.baken.assessment.alert.Conditions;
import nl.baken.assessment.alert.StatusDifference;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.gate.Gates;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.outcome.Outcomes;
import nl.baken.assessment.progress.Forecasts;
import nl.baken.assessment.risk.AssessedRisk;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.GateAdvice;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.ProjectForecast;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskReading;

/**
 * Everything that is computed of a project beside its risks, at one moment of the log.
 *
 * @param risks that it was computed from
 * @param difference between the status that the project reports and what is computed; null when there is none
 * @param next when the passing of time alone changes something in it, risks that move apart
 * @param day the day in UTC
 * @param slipping true when a milestone is later with every day
 * @param datesHold until when the dates are as they are, late milestones apart
 */
record ProjectView(
        Dossier dossier,
        List<AssessedRisk> risks,
        ProjectRef project,
        OutcomeIndicators outcome,
        ProjectForecast forecast,
        GateAdvice advice,
        StatusDifference difference,
        NextChange next,
        LocalDate day,
        boolean slipping,
        NextChange datesHold) {

    /**
     * The view at {@code now}.
     *
     * @param before of an earlier moment, whose parts are used again where no event touched what they are made of; null
     *     when there is none
     * @param differsSince since when the reported status has differed; null when it did not
     */
    static ProjectView of(
            RiskModel model,
            Dossier dossier,
            ProjectRef project,
            List<AssessedRisk> risks,
            List<RiskReading> readings,
            ProjectView before,
            Long differsSince,
            Instant now) {
        OutcomeIndicators outcome = before != null && readsSameUse(dossier, before.dossier)
                ? before.outcome
                : Outcomes.of(dossier, project, now);
        boolean sameDates = before != null && before.holdsDates(dossier, now);
        ProjectForecast forecast = sameDates ? before.forecast : Forecasts.of(dossier, project, now);
        NextChange datesHold = sameDates ? before.datesHold : Forecasts.nextChange(dossier, now);
        GateAdvice advice = Gates.of(model, dossier, project, readings, forecast, outcome, now);
        StatusDifference difference = StatusDifference.of(dossier, readings, advice, forecast, differsSince, now);
        NextChange next = datesHold
                .or(Gates.nextChange(dossier, now))
                .or(Conditions.nextChange(model, dossier, readings, difference, now));
        return new ProjectView(
                dossier,
                risks,
                project,
                outcome,
                forecast,
                advice,
                difference,
                next,
                day(now),
                Forecasts.isSlipping(dossier, now),
                datesHold);
    }

    /** The same a while later, when only days have passed: milestones that are late are later. */
    ProjectView onDay(Instant now) {
        return new ProjectView(
                dossier,
                risks,
                project,
                outcome,
                Forecasts.onDay(forecast, dossier, now),
                advice,
                difference,
                next,
                day(now),
                true,
                datesHold);
    }

    /** True when it is of an earlier day. */
    boolean isBefore(Instant now) {
        return !day.equals(day(now));
    }

    /** True when nothing in it can be another one at {@code now}, late milestones apart. */
    @SuppressWarnings("ReferenceEquality") // A dossier is the same object for as long as no event changes it.
    boolean holdsFor(Dossier latest, List<AssessedRisk> later, Instant now) {
        return latest == dossier && !isOver(next, now) && readsLike(later);
    }

    /** True when the project may add something else to a portfolio than it did in an earlier view; null when there is none. */
    @SuppressWarnings("ReferenceEquality") // What was not computed anew is the same object.
    boolean addsUpOtherwise(ProjectView earlier) {
        return earlier == null
                || outcome != earlier.outcome
                || forecast != earlier.forecast
                || project != earlier.project
                || !advice.getAdvice().equals(earlier.advice.getAdvice())
                || advice.getPhase() != earlier.advice.getPhase()
                || !sameLevels(earlier);
    }

    private boolean sameLevels(ProjectView earlier) {
        for (int i = 0; i < risks.size(); i++) {
            AssessedRisk one = risks.get(i);
            AssessedRisk other = earlier.risks.get(i);
            if (one.level() != other.level() || one.knowledge() != other.knowledge()) {
                return false;
            }
        }
        return true;
    }

    private boolean readsLike(List<AssessedRisk> later) {
        for (int i = 0; i < later.size(); i++) {
            if (!later.get(i).readsLike(risks.get(i))) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean holdsDates(Dossier latest, Instant now) {
        return dossier.profile() == latest.profile()
                && dossier.milestones() == latest.milestones()
                && dossier.unknowns() == latest.unknowns()
                && dossier.options() == latest.options()
                && dossier.deliveries() == latest.deliveries()
                && dossier.phases() == latest.phases()
                && dossier.reportsLive() == latest.reportsLive()
                && !isOver(datesHold, now)
                && (!slipping || day.equals(day(now)));
    }

    private static boolean isOver(NextChange moment, Instant now) {
        return moment.at() != null && moment.at() <= now.toEpochMilli();
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean readsSameUse(Dossier one, Dossier other) {
        return one.profile() == other.profile()
                && one.use() == other.use()
                && one.users() == other.users()
                && one.indicators() == other.indicators()
                && one.costs() == other.costs()
                && one.budget() == other.budget()
                && one.phases() == other.phases();
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
