package nl.baken.replay.comparison;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertStep;
import nl.baken.output.RiskChange;
import nl.baken.output.RiskReading;
import nl.baken.output.SteeringAlert;

/**
 * Compares the published outputs of two runs for a project. Changes that were not published cannot be seen: a change of
 * less than a deciban may be missing, and of gate advice only the latest is kept.
 */
public final class PublishedComparison {

    private final String project;
    private final PublishedOutputs one;
    private final PublishedOutputs other;
    private final Consumer<Difference> differences;
    private final Map<String, PublishedRiskComparison> risks = new TreeMap<>();

    private PublishedComparison(
            String project, PublishedOutputs one, PublishedOutputs other, Consumer<Difference> differences) {
        this.project = project;
        this.one = one;
        this.other = other;
        this.differences = differences;
    }

    /** Passes each difference on, in no particular order. */
    public static void of(
            String project, PublishedOutputs one, PublishedOutputs other, Consumer<Difference> differences) {
        Instant first = one.first();
        Instant second = other.first();
        if (first != null && second != null) {
            new PublishedComparison(project, one, other, differences).compare();
        } else if (first != null || second != null) {
            Stretch track = new Stretch(project, Difference.Kind.PROJECT, null, differences);
            track.differ(first == null ? second : first, last(one), last(other), List.of());
            track.end();
        }
    }

    private static Statement last(PublishedOutputs published) {
        return Statement.of(published.advice());
    }

    private void compare() {
        readings();
        alerts();
        advice();
        risks.values().forEach(PublishedRiskComparison::end);
    }

    private void readings() {
        Stream.of(one, other)
                .flatMap(run -> run.changes().stream())
                .map(RiskChange::getRisk)
                .distinct()
                .forEach(risk -> risks.put(risk, new PublishedRiskComparison(project, risk, one, other, differences)));
        Map<Instant, Map<String, List<RiskChange>>> first = byMoment(one);
        Map<Instant, Map<String, List<RiskChange>>> second = byMoment(other);
        TreeSet<Instant> moments = new TreeSet<>(first.keySet());
        moments.addAll(second.keySet());
        for (Instant moment : moments) {
            Map<String, List<RiskChange>> here = first.getOrDefault(moment, Map.of());
            Map<String, List<RiskChange>> there = second.getOrDefault(moment, Map.of());
            risks.forEach((risk, comparison) ->
                    comparison.take(moment, here.getOrDefault(risk, List.of()), there.getOrDefault(risk, List.of())));
        }
        latestReadings();
    }

    /** Readings of one moment can be held against each other to the last thousandth. */
    private void latestReadings() {
        if (one.readings() != null
                && other.readings() != null
                && one.readings().getAsOf().equals(other.readings().getAsOf())) {
            Instant moment = one.readings().getAsOf();
            Map<String, RiskReading> there = new HashMap<>();
            other.readings().getReadings().forEach(reading -> there.put(reading.getRisk(), reading));
            for (RiskReading reading : one.readings().getReadings()) {
                PublishedRiskComparison risk = risks.get(reading.getRisk());
                RiskReading same = there.get(reading.getRisk());
                if (risk != null && same != null) {
                    risk.latest(moment, reading, same);
                }
            }
        }
    }

    private void alerts() {
        AlertComparison alerts = new AlertComparison(project, differences);
        Map<Instant, List<SteeringAlert>> first = steps(one);
        Map<Instant, List<SteeringAlert>> second = steps(other);
        TreeSet<Instant> moments = new TreeSet<>(first.keySet());
        moments.addAll(second.keySet());
        Map<String, SteeringAlert> here = new HashMap<>();
        Map<String, SteeringAlert> there = new HashMap<>();
        for (Instant moment : moments) {
            first.getOrDefault(moment, List.of()).forEach(step -> step(here, step));
            second.getOrDefault(moment, List.of()).forEach(step -> step(there, step));
            alerts.take(moment, here, there, this::because);
        }
        alerts.end();
    }

    private static void step(Map<String, SteeringAlert> open, SteeringAlert step) {
        if (step.getStep() == AlertStep.RESOLVED) {
            open.remove(step.getFingerprint());
        } else {
            open.put(step.getFingerprint(), step);
        }
    }

    private List<Cause> because(SteeringAlert alert) {
        PublishedRiskComparison risk = alert.getKind() == AlertKind.RISK ? risks.get(alert.getAlertSubject()) : null;
        return risk == null ? all() : risk.causes();
    }

    private List<Cause> all() {
        Causes all = new Causes();
        risks.values().forEach(risk -> all.add(risk.causes()));
        return all.list();
    }

    private void advice() {
        Statement here = Statement.of(one.advice());
        Statement there = Statement.of(other.advice());
        if (one.advice() != null && other.advice() != null && !here.equals(there)) {
            Instant first = one.advice().getAsOf();
            Instant second = other.advice().getAsOf();
            Stretch track = new Stretch(project, Difference.Kind.ADVICE, null, differences);
            track.differ(first.isAfter(second) ? first : second, here, there, all());
            track.end();
        }
    }

    private static Map<Instant, Map<String, List<RiskChange>>> byMoment(PublishedOutputs run) {
        TreeMap<Instant, Map<String, List<RiskChange>>> moments = new TreeMap<>();
        run.changes()
                .forEach(change -> moments.computeIfAbsent(change.getAsOf(), moment -> new HashMap<>())
                        .merge(change.getRisk(), List.of(change), PublishedComparison::both));
        return moments;
    }

    private static Map<Instant, List<SteeringAlert>> steps(PublishedOutputs run) {
        TreeMap<Instant, List<SteeringAlert>> moments = new TreeMap<>();
        run.alerts()
                .forEach(step ->
                        moments.merge(Objects.requireNonNull(step.getAt()), List.of(step), PublishedComparison::both));
        return moments;
    }

    private static <T> List<T> both(List<T> earlier, List<T> later) {
        return Stream.concat(earlier.stream(), later.stream()).toList();
    }
}
