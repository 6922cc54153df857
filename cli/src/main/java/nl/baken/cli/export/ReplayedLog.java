package nl.baken.cli.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.assessment.model.RiskModel;
import nl.baken.engine.memory.Replay;
import nl.baken.engine.memory.ReplayPlan;
import nl.baken.replay.output.Output;
import nl.baken.replay.output.Outputs;
import nl.baken.topic.Cleanup;
import org.apache.avro.specific.SpecificRecord;

/** What was published by a moment, from a log that is replayed. */
public final class ReplayedLog {

    private final Map<List<String>, Output> latest = new LinkedHashMap<>();
    private final List<Output> all = new ArrayList<>();

    private ReplayedLog() {}

    /** The outputs of the events that were known then. */
    public static Outputs until(Instant moment, RiskModel model, Collection<SpecificRecord> events) {
        ReplayedLog log = new ReplayedLog();
        new Replay(model, log::take).take(ReplayPlan.until(moment, events));
        log.all.addAll(log.latest.values());
        return Outputs.of(log.all, List.of());
    }

    private void take(nl.baken.engine.output.Output published) {
        Output output = new Output(published.topic(), published.key(), Optional.of(published.record()));
        if (published.topic().cleanup() == Cleanup.COMPACT) {
            latest.put(List.of(published.topic().name(), published.key()), output);
        } else {
            all.add(output);
        }
    }
}
