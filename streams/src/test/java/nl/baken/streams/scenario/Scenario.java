package nl.baken.streams.scenario;

import java.time.Instant;
import java.util.List;
import nl.baken.engine.memory.ReplayPlan;
import org.apache.avro.specific.SpecificRecord;

/**
 * A piece of behaviour as data: what happens, until when, and what has to be published then.
 *
 * @param name of its file
 * @param promise what it shows
 * @param onBroker true when it is run on a real broker as well
 * @param start day 0
 * @param events in any order
 * @param until the last tick
 * @param then what has to be
 */
public record Scenario(
        String name,
        String promise,
        boolean onBroker,
        Instant start,
        List<SpecificRecord> events,
        Instant until,
        Expected then) {

    public ReplayPlan plan() {
        return ReplayPlan.until(until, events);
    }

    @Override
    public String toString() {
        return name + ": " + promise;
    }
}
