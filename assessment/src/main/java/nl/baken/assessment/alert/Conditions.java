package nl.baken.assessment.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.model.AlertPolicy;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.time.Days;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.Advice;
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertConditions;
import nl.baken.output.AlertKind;
import nl.baken.output.GateAdvice;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.ProjectForecast;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskReading;

/** What deserves the attention of a steering group, for as long as it holds. */
public final class Conditions {

    /** What a NO GO makes noise as long as both stand: who should stop need not hear what is late. */
    public static final Set<AlertKind> PROGRESS =
            Set.of(AlertKind.MILESTONE_OVERDUE, AlertKind.UNKNOWN_OVERDUE, AlertKind.DATA_DELIVERY_LATE);

    private Conditions() {}

    /**
     * The conditions that hold at {@code now}, a moment of the log; sorted by fingerprint.
     *
     * @param difference between the status that the project reports and what is computed; null when there is none
     * @param decibans of each risk, as published last; a risk that is missing reads as it is
     */
    public static AlertConditions of(
            RiskModel model,
            Dossier dossier,
            ProjectRef project,
            List<RiskReading> readings,
            GateAdvice advice,
            ProjectForecast forecast,
            OutcomeIndicators outcome,
            StatusDifference difference,
            Map<String, Double> decibans,
            Instant now) {
        List<AlertCondition> conditions = new ArrayList<>(RiskConditions.of(project, readings, decibans));
        if (!dossier.closed()) {
            conditions.addAll(EvidenceGap.of(model, dossier, project, readings, forecast, outcome, now));
            conditions.addAll(GateCondition.of(dossier, project, advice, now));
            conditions.addAll(DecisionCondition.of(dossier, project, advice));
            conditions.addAll(Overdue.of(project, forecast));
            conditions.addAll(OutcomeCondition.of(model, dossier, project, outcome, now));
            conditions.addAll(TargetCondition.of(dossier, project, now));
            conditions.addAll(Expiring.of(model, dossier, project, readings, now));
            conditions.addAll(StatusCondition.of(model, project, difference, now));
            if (advice.getAdvice() == Advice.NO_GO) {
                String noGo = Fingerprint.of(project.getProjectId(), AlertKind.GATE, null);
                conditions.replaceAll(
                        condition -> PROGRESS.contains(condition.getKind()) ? inhibited(condition, noGo) : condition);
            }
        }
        List<AlertCondition> kept = ConditionsRoom.of(conditions);
        kept.sort(Comparator.comparing(AlertCondition::getFingerprint));
        boolean truncated = kept.size() < conditions.size() || (!dossier.closed() && hasLost(dossier));
        return AlertConditions.newBuilder()
                .setProject(project)
                .setAsOf(now)
                .setModel(model.ref())
                .setConditions(kept)
                .setTruncated(truncated)
                .setOver(truncated ? Overdue.over(project, forecast) : List.of())
                .setClosed(dossier.closed())
                .build();
    }

    private static AlertCondition inhibited(AlertCondition condition, String by) {
        return AlertCondition.newBuilder(condition).setInhibitedBy(by).build();
    }

    private static boolean hasLost(Dossier dossier) {
        return dossier.milestones().lost()
                || dossier.unknowns().lost()
                || dossier.deliveries().lost();
    }

    /** True when the project has not reported live for so long that this is a condition. */
    public static boolean isSilent(RiskModel model, Dossier dossier, Instant now) {
        return EvidenceGap.isSilent(model, dossier, now);
    }

    /** The next moment at which a condition may begin to hold by the passing of time alone, as the policy has it. */
    public static NextChange nextChange(
            RiskModel model, Dossier dossier, List<RiskReading> readings, StatusDifference difference, Instant now) {
        if (dossier.closed()) {
            return NextChange.NEVER;
        }
        AlertPolicy policy = model.alerts();
        NextChange next = Expiring.nextChange(model, dossier, readings, now)
                .or(StatusDifference.nextChange(dossier, now))
                .or(TargetCondition.nextChange(dossier, now))
                .or(StatusCondition.nextChange(model, difference, now));
        if (dossier.registered() != null) {
            next = next.or(after(EvidenceGap.knownSince(dossier.registered()), policy.littleKnownAfterDays(), now));
        }
        if (dossier.activity().lastLive() != null) {
            next = next.or(after(dossier.activity().lastLive(), policy.silentAfterDays(), now));
        }
        if (dossier.use().firstFull() != null && !dossier.use().firstFull().undated()) {
            next = next.or(after(dossier.use().firstFull().latest(), policy.outcomeAfterDays(), now));
        }
        return next;
    }

    private static NextChange after(long from, double days, Instant now) {
        return NextChange.at(Instant.ofEpochMilli(Days.after(from, days)), now);
    }
}
