package nl.baken.replay.comparison;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.baken.output.RiskReading;
import nl.baken.output.SteeringAlert;

/** Compares two models over the events of one project: reports each difference when it has ended. */
public final class ProjectComparison {

    private final ModelPair models;
    private final String project;
    private final Consumer<Difference> differences;
    private final Map<String, RiskComparison> risks = new TreeMap<>();
    private final AdviceComparison advice;
    private final AlertComparison alerts;

    /** @param differences gets each difference, in no particular order */
    public ProjectComparison(ModelPair models, String project, Consumer<Difference> differences) {
        this.models = models;
        this.project = project;
        this.differences = differences;
        this.advice = new AdviceComparison(models, project, differences);
        this.alerts = new AlertComparison(project, differences);
    }

    /** A moment at which either model publishes something. */
    public void take(Instant now, Snapshot one, Snapshot other) {
        readings(now, one.readings(), other.readings());
        advice.take(now, one, other, risks);
        alerts.take(now, one.alerts(), other.alerts(), this::because);
    }

    /** A moment at which both compute the readings of the same risks. */
    public void readings(Instant now, List<RiskReading> one, List<RiskReading> other) {
        Map<String, RiskReading> first = byRisk(one);
        Map<String, RiskReading> second = byRisk(other);
        first.forEach((risk, reading) -> comparison(risk).take(now, reading, second.get(risk)));
        second.forEach((risk, reading) -> {
            if (!first.containsKey(risk)) {
                comparison(risk).take(now, null, reading);
            }
        });
    }

    /** Time has come to its end. */
    public void end() {
        risks.values().forEach(RiskComparison::end);
        advice.end();
        alerts.end();
    }

    private RiskComparison comparison(String risk) {
        return risks.computeIfAbsent(risk, id -> new RiskComparison(models, project, id, differences));
    }

    private List<Cause> because(SteeringAlert alert) {
        Causes causes = new Causes();
        switch (alert.getKind()) {
            case RISK -> causes.add(ofRisk(alert.getAlertSubject()));
            case GATE, MILESTONE_OVERDUE, UNKNOWN_OVERDUE, DATA_DELIVERY_LATE -> causes.add(advice.causes());
            case EVIDENCE_GAP -> {
                causes.add(policy());
                risks.values()
                        .forEach(risk -> causes.add(risk.causes().stream()
                                .filter(cause -> cause.kind() == Cause.Kind.EXPECTATIONS)
                                .toList()));
            }
            default -> causes.add(policy());
        }
        if (causes.list().isEmpty()) {
            risks.values().forEach(risk -> causes.add(risk.causes()));
            causes.add(advice.causes());
            causes.add(policy());
        }
        // An alert that takes days to open or to end can outlast the difference of readings that it comes from.
        if (causes.list().isEmpty()) {
            risks.values().forEach(risk -> causes.add(risk.causesEver()));
        }
        return causes.list();
    }

    private List<Cause> ofRisk(String risk) {
        RiskComparison comparison = risks.get(risk);
        return comparison == null ? List.of() : comparison.causes();
    }

    private List<Cause> policy() {
        return models.isOtherPolicy() ? List.of(Cause.of(Cause.Kind.ALERT_POLICY, null)) : List.of();
    }

    private static Map<String, RiskReading> byRisk(List<RiskReading> readings) {
        return readings.stream()
                .collect(Collectors.toMap(RiskReading::getRisk, Function.identity(), (one, _) -> one, TreeMap::new));
    }
}
