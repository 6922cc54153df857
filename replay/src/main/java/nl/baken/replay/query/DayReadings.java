package nl.baken.replay.query;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.risk.AssessedRisk;
import nl.baken.assessment.risk.RiskReadings;
import nl.baken.engine.memory.Replay;
import nl.baken.engine.memory.ReplayPlan;
import nl.baken.output.RiskReading;
import org.apache.avro.specific.SpecificRecord;

/** What a model says of one project at a moment, whether or not it was worth publishing then. */
public final class DayReadings {

    private DayReadings() {}

    /**
     * The readings of all risks, in the order of the model, after a replay with a tick at the start of every day; empty when the
     * project was not registered by then.
     *
     * @param events of this project and no other, with a header, in any order; what became known after the moment is left out
     * @throws IllegalArgumentException when one of the events breaks a rule of the contract
     */
    public static List<RiskReading> at(RiskModel model, String project, List<SpecificRecord> events, Instant moment) {
        Replay replay = new Replay(model, published -> {
            // Not everything that holds is published.
        });
        replay.take(ReplayPlan.until(moment, events));
        SortedMap<String, Integer> rejected = replay.rejected();
        if (!rejected.isEmpty()) {
            throw new IllegalArgumentException("Events break rules of the contract: " + rejected);
        }
        return replay.state(project)
                .filter(state -> state.dossier().registered() != null)
                .map(state -> new RiskReadings(model).of(state.dossier(), state.published(), moment))
                .map(risks -> risks.stream().map(AssessedRisk::reading).toList())
                .orElse(List.of());
    }
}
