package nl.baken.streams.scenario;

import static nl.baken.topic.TopicCatalog.DEAD_LETTERS;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.assessment.model.RiskModel;
import nl.baken.engine.admission.DeadLetterHeaders;
import nl.baken.engine.memory.Replay;
import nl.baken.engine.output.Output;
import nl.baken.streams.topology.Driver;
import org.apache.avro.specific.SpecificRecord;

/** The ways to run a log that need no broker. */
enum Runs {
    /** The pure computation. */
    REPLAY {
        @Override
        ScenarioOutputs run(RiskModel model, List<SpecificRecord> log) {
            List<Output> published = new ArrayList<>();
            Replay replay = new Replay(model, published::add);
            log.forEach(replay::take);
            return new ScenarioOutputs(published, replay.rejected());
        }
    },

    /** The topology, in the test driver of Kafka Streams. */
    TOPOLOGY {
        @Override
        ScenarioOutputs run(RiskModel model, List<SpecificRecord> log) {
            try (Driver driver = new Driver(model)) {
                log.forEach(driver::take);
                Map<String, Integer> letters = new TreeMap<>();
                driver.read(DEAD_LETTERS)
                        .forEach(letter -> letters.merge(
                                new String(
                                        letter.headers()
                                                .lastHeader(DeadLetterHeaders.REASON)
                                                .value(),
                                        StandardCharsets.UTF_8),
                                1,
                                Integer::sum));
                return new ScenarioOutputs(driver.published(), letters);
            }
        }
    };

    abstract ScenarioOutputs run(RiskModel model, List<SpecificRecord> log);
}
