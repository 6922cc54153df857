package nl.baken.replay.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.risk.RiskReadings;
import nl.baken.contract.EventTypes;
import nl.baken.engine.memory.Replay;
import nl.baken.engine.memory.ReplayPlan;
import nl.baken.event.ClockTicked;
import nl.baken.output.Reason;
import org.apache.avro.specific.SpecificRecord;

/** Which readings are made of something else, found by asking both models after every event and on every single day. */
final class BruteForce {

    private final RiskModel first;
    private final RiskModel second;

    BruteForce(RiskModel first, RiskModel second) {
        this.first = first;
        this.second = second;
    }

    /** Stretches as {@code project risk since until}, sorted. */
    List<String> stretches(List<SpecificRecord> events, Instant last) {
        Map<String, List<SpecificRecord>> projects = new TreeMap<>();
        for (SpecificRecord event : events) {
            EventTypes.headerOf(event)
                    .ifPresent(header -> projects.computeIfAbsent(header.getProjectId(), id -> new ArrayList<>())
                            .add(event));
        }
        TreeSet<String> stretches = new TreeSet<>();
        projects.forEach((project, known) -> stretches.addAll(stretches(project, known, last)));
        return List.copyOf(stretches);
    }

    private List<String> stretches(String project, List<SpecificRecord> events, Instant last) {
        List<String> stretches = new ArrayList<>();
        Map<String, Instant> open = new HashMap<>();
        Replay one = new Replay(first, published -> {});
        Replay other = new Replay(second, published -> {});
        Instant now = null;
        for (SpecificRecord next : ReplayPlan.until(last, events).log()) {
            one.take(next);
            other.take(next);
            now = next instanceof ClockTicked tick ? tick.getAt() : now;
            SortedMap<String, Map<String, Double>> here = contributions(first, one, project, now);
            SortedMap<String, Map<String, Double>> there = contributions(second, other, project, now);
            for (String risk : here.keySet()) {
                Instant moment = now;
                if (!here.get(risk).equals(there.get(risk))) {
                    open.putIfAbsent(risk, moment);
                } else if (open.containsKey(risk)) {
                    stretches.add(project + " " + risk + " " + open.remove(risk) + " " + moment);
                }
            }
        }
        open.forEach((risk, since) -> stretches.add(project + " " + risk + " " + since + " null"));
        return stretches;
    }

    private static SortedMap<String, Map<String, Double>> contributions(
            RiskModel model, Replay replay, String project, Instant now) {
        SortedMap<String, Map<String, Double>> contributions = new TreeMap<>();
        replay.state(project)
                .filter(state -> state.dossier().registered() != null)
                .ifPresent(state -> new RiskReadings(model)
                        .of(state.dossier(), state.published(), now)
                        .forEach(reading -> contributions.put(
                                reading.reading().getRisk(),
                                weights(reading.reading().getReasons()))));
        return contributions;
    }

    private static Map<String, Double> weights(List<Reason> reasons) {
        Map<String, Double> weights = new HashMap<>();
        reasons.forEach(reason -> weights.put(reason.getRule(), reason.getDecibans()));
        return weights;
    }
}
