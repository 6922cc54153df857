package nl.baken.assessment.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.baken.assessment.dossier.Match;
import nl.baken.assessment.dossier.SignalMatch;
import nl.baken.assessment.dossier.Thing;
import nl.baken.output.ModelRef;
import org.apache.avro.specific.SpecificRecord;

/**
 * All choices of an assessment. Immutable; another model means another run.
 *
 * @param ref id, version and digest, which every output names
 * @param signals every signal that a rule, an expectation or a gate names, each id once
 * @param risks in the order in which they are shown
 * @param gates one per phase at most
 * @param weighing why the numbers are what they are
 */
public record RiskModel(
        ModelRef ref,
        List<Signal> signals,
        List<Risk> risks,
        Impact impact,
        Levels levels,
        List<Gate> gates,
        AlertPolicy alerts,
        Weighing weighing,
        Map<String, List<Signal>> signalsByRecord) {

    public RiskModel {
        signals = List.copyOf(signals);
        risks = List.copyOf(risks);
        gates = List.copyOf(gates);
        signalsByRecord = Map.copyOf(signalsByRecord);
    }

    public RiskModel(
            ModelRef ref,
            List<Signal> signals,
            List<Risk> risks,
            Impact impact,
            Levels levels,
            List<Gate> gates,
            AlertPolicy alerts,
            Weighing weighing) {
        this(ref, signals, risks, impact, levels, gates, alerts, weighing, index(signals));
    }

    /** A model that gives no reasons for its numbers. */
    public RiskModel(
            ModelRef ref,
            List<Signal> signals,
            List<Risk> risks,
            Impact impact,
            Levels levels,
            List<Gate> gates,
            AlertPolicy alerts) {
        this(ref, signals, risks, impact, levels, gates, alerts, Weighing.NOT_GIVEN);
    }

    /** The signals that an event belongs to; only those that name its record are asked. */
    public List<SignalMatch> matchesOf(SpecificRecord event) {
        List<Signal> candidates = signalsByRecord.get(event.getSchema().getName());
        if (candidates == null) {
            return List.of();
        }
        Thing thing = Thing.of(event);
        boolean restated = thing != null && thing.statement() != null;
        List<SignalMatch> matches = new ArrayList<>();
        for (Signal signal : candidates) {
            if (signal.matches(event)) {
                matches.add(new SignalMatch(signal.id(), signal.match(event, thing)));
            } else if (restated && signal.takesBack(event)) {
                matches.add(new SignalMatch(signal.id(), Match.takenBack(thing)));
            } else if (restated) {
                signal.matchOfOpen(event, thing).ifPresent(match -> matches.add(new SignalMatch(signal.id(), match)));
            }
        }
        return matches;
    }

    private static Map<String, List<Signal>> index(List<Signal> signals) {
        Map<String, List<Signal>> index = new HashMap<>();
        for (Signal signal : signals) {
            signal.patterns().stream()
                    .map(Pattern::record)
                    .distinct()
                    .forEach(record -> index.computeIfAbsent(record, name -> new ArrayList<>())
                            .add(signal));
        }
        index.replaceAll((record, found) -> List.copyOf(found));
        return index;
    }
}
