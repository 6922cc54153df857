package nl.baken.streams.run;

import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.STEERING_ALERTS;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.baken.assessment.model.RiskModel;
import nl.baken.engine.memory.Replay;
import nl.baken.engine.output.Output;
import nl.baken.event.ClockTicked;
import nl.baken.output.ActivationRef;
import nl.baken.output.AlertConditions;
import nl.baken.output.SteeringAlert;
import nl.baken.streams.topology.Driver;
import nl.baken.streams.topology.TestModel;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The steps of alerts when alerting hears one model after the other: replays of the whole log under both, and from each switch on
 * what the other one says, beginning with what it holds of every project at that moment.
 */
final class SwitchedReplay implements AutoCloseable {

    /** A replay of one model, and what it says. */
    private static final class Side {
        private final List<Output> said = new ArrayList<>();
        private final Map<String, AlertConditions> holds = new TreeMap<>();
        private final Replay replay;

        Side(RiskModel model) {
            replay = new Replay(model, output -> {
                if (output.topic().equals(ALERT_CONDITIONS)) {
                    said.add(output);
                }
            });
        }

        List<Output> take(SpecificRecord record) {
            said.clear();
            replay.take(record);
            said.forEach(output -> {
                if (output.record() instanceof AlertConditions conditions) {
                    holds.put(output.key(), conditions);
                }
            });
            return List.copyOf(said);
        }
    }

    private final Driver alerting = new Driver(TestModel.small());
    private Side heard;
    private Side unheard;
    private Instant now = Instant.EPOCH;
    private long switches;

    private SwitchedReplay(RiskModel first, RiskModel other) {
        heard = new Side(first);
        unheard = new Side(other);
    }

    /** @param places in the log at which alerting turns to the other model, and back */
    static List<SteeringAlert> steps(RiskModel first, RiskModel other, List<SpecificRecord> log, Set<Integer> places) {
        try (SwitchedReplay switched = new SwitchedReplay(first, other)) {
            for (int i = 0; i < log.size(); i++) {
                if (places.contains(i)) {
                    switched.turn();
                }
                switched.take(log.get(i));
            }
            return switched.alerting.published(STEERING_ALERTS).stream()
                    .map(step -> (SteeringAlert) step.record())
                    .toList();
        }
    }

    private void take(SpecificRecord record) {
        if (record instanceof ClockTicked tick) {
            now = tick.getAt();
        }
        unheard.take(record);
        heard.take(record).forEach(this::tell);
    }

    private void turn() {
        Side other = unheard;
        unheard = heard;
        heard = other;
        switches++;
        heard.holds.forEach((project, conditions) -> tell(new Output(
                ALERT_CONDITIONS,
                project,
                now,
                AlertConditions.newBuilder(conditions).setAsOf(now).build())));
    }

    private void tell(Output said) {
        SpecificRecord record = said.record();
        if (switches > 0 && record instanceof AlertConditions conditions) {
            record = AlertConditions.newBuilder(conditions)
                    .setActivation(new ActivationRef("switch-" + switches, switches, now))
                    .build();
        }
        byte[] key = said.key() == null ? null : said.key().getBytes(StandardCharsets.UTF_8);
        alerting.take(ALERT_CONDITIONS, new TestRecord<>(key, alerting.encode(ALERT_CONDITIONS, record), said.asOf()));
    }

    @Override
    public void close() {
        alerting.close();
    }
}
