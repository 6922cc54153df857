package nl.baken.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.indicator.IndicatorRecords;
import nl.baken.assessment.indicator.IndicatorValues;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.outcome.Outcomes;
import nl.baken.assessment.publication.LastPublished;
import nl.baken.assessment.risk.AssessedRisk;
import nl.baken.assessment.risk.Origins;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.Indicator;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskReading;

/**
 * Everything that is computed of a project beside its risks, at one moment of the log.
 *
 * @param risks that it was computed from
 * @param readings what alerts and gates read of them
 * @param indicators the values as they are published
 */
record ProjectView(
        Dossier dossier,
        List<AssessedRisk> risks,
        List<RiskReading> readings,
        ProjectRef project,
        IndicatorValues values,
        List<Indicator> indicators,
        OutcomeIndicators outcome,
        ProjectDates dates,
        ProjectAdvice advice,
        ProjectAlerts alerts) {

    /**
     * The view at {@code now}.
     *
     * @param origins of the dossier
     * @param before of an earlier moment, whose parts are used again where no event touched what they are made of; null
     *     when there is none
     * @param published what was published before
     * @param decibans of each risk that is alerted, as published last
     */
    static ProjectView of(
            RiskModel model,
            Dossier dossier,
            Origins origins,
            ProjectRef project,
            List<AssessedRisk> risks,
            ProjectView before,
            LastPublished published,
            Map<String, Double> decibans,
            Instant now) {
        boolean first = before == null;
        Dossier earlier = first ? null : before.dossier;
        List<RiskReading> readings =
                first ? risks.stream().map(AssessedRisk::outline).toList() : before.readingsOf(risks);
        IndicatorValues values = first ? IndicatorValues.of(dossier, now) : before.values.at(dossier, earlier, now);
        List<Indicator> indicators = !first && before.tellsSameIndicators(dossier, project, values)
                ? before.indicators
                : IndicatorRecords.of(project, values, dossier.closed(), now);
        OutcomeIndicators outcome = !first && before.tellsSameOutcome(dossier, project, values)
                ? before.outcome
                : Outcomes.of(dossier, project, values, now);
        ProjectDates dates = ProjectDates.of(dossier, project, values, first ? null : before.dates, earlier, now);
        ProjectAdvice advice = ProjectAdvice.of(
                model,
                dossier,
                origins,
                project,
                readings,
                dates.settled(),
                outcome,
                published.advice().atDecision(),
                first ? null : before.advice,
                earlier,
                now);
        ProjectAlerts alerts = ProjectAlerts.of(
                model,
                dossier,
                readings,
                advice,
                outcome,
                first ? null : before.alerts,
                earlier,
                published.differsSince(),
                decibans,
                now);
        return new ProjectView(dossier, risks, readings, project, values, indicators, outcome, dates, advice, alerts);
    }

    /** The same a while later, when only days have passed: milestones that are late are later. */
    ProjectView onDay(Instant now) {
        return new ProjectView(
                dossier, risks, readings, project, values, indicators, outcome, dates.on(dossier, now), advice, alerts);
    }

    /** When the passing of time alone changes something in it, risks and late milestones apart. */
    NextChange next() {
        return dates.until().or(values.until()).or(advice.until()).or(alerts.until());
    }

    /** True when nothing in it can be another one at {@code now}, late milestones apart. */
    @SuppressWarnings("ReferenceEquality") // A dossier is the same object for as long as no event changes it.
    boolean holdsFor(Dossier latest, List<AssessedRisk> later, Map<String, Double> decibans, Instant now) {
        return latest == dossier && !next().isOver(now) && alerts.decibans().equals(decibans) && readsLike(later);
    }

    /** True when the project may add something else to a portfolio than it did in an earlier view; null when there is none. */
    @SuppressWarnings("ReferenceEquality") // What was not computed anew is the same object.
    boolean addsUpOtherwise(ProjectView earlier) {
        return earlier == null
                || outcome != earlier.outcome
                || dates.settled() != earlier.dates.settled()
                || project != earlier.project
                || advice.advice() != earlier.advice.advice()
                || !sameLevels(earlier);
    }

    private boolean sameLevels(ProjectView earlier) {
        for (int i = 0; i < risks.size(); i++) {
            AssessedRisk one = risks.get(i);
            AssessedRisk other = earlier.risks.get(i);
            if (one.level() != other.level() || one.basis() != other.basis() || one.knowledge() != other.knowledge()) {
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

    /** What alerts and gates read of later risks; of a risk in which they see no difference it is the same object. */
    private List<RiskReading> readingsOf(List<AssessedRisk> later) {
        List<RiskReading> next = null;
        for (int i = 0; i < later.size(); i++) {
            AssessedRisk risk = later.get(i);
            if (!risk.readsLike(risks.get(i)) || !risk.hasSafeguardsOf(risks.get(i))) {
                next = next == null ? new ArrayList<>(readings) : next;
                next.set(i, risk.outline());
            }
        }
        return next == null ? readings : Collections.unmodifiableList(next);
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean tellsSameIndicators(Dossier latest, ProjectRef of, IndicatorValues known) {
        return project == of && values == known && dossier.closed() == latest.closed();
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean tellsSameOutcome(Dossier latest, ProjectRef of, IndicatorValues known) {
        return project == of
                && Outcomes.areAlikeBesideIndicators(latest, dossier)
                && known.agree(values, Outcomes.INDICATORS);
    }
}
