package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;
import static nl.baken.topic.TopicCatalog.STEERING_ALERTS;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.baken.assessment.model.RiskModel;
import nl.baken.engine.ProjectOutputs;
import nl.baken.engine.output.Output;
import nl.baken.output.SteeringAlert;
import nl.baken.run.Run;
import nl.baken.run.RunActivated;
import nl.baken.streams.handover.PublicTopics;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.topology.store.StateFormat;
import nl.baken.topic.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;

/**
 * Runs that read one log, each from a place of its own, and write the same public topics. What a run writes into the log is
 * added at its end, and alerting reads the public conditions.
 */
final class OneLog implements PublicTopics, AutoCloseable {

    static final String MAIN = Settings.FIRST_RUN;
    static final String NEXT = "next";

    private static final Instant DECIDED = Instant.parse("2024-06-01T12:00:00Z");
    private static final Duration SOON = Duration.ofMillis(10);

    private record Entry(SpecificRecord record, String writer) {}

    @SuppressWarnings("ArrayRecordComponent") // Nobody compares two of them.
    private record Row(Topic topic, String key, byte[] value) {}

    /** A run and its place in the log. */
    private static final class Reader {
        private final RiskModel model;
        private final Driver driver;
        private int place;

        Reader(RiskModel model, Driver driver) {
            this.model = model;
            this.driver = driver;
        }
    }

    private final SchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final List<Entry> log = new ArrayList<>();
    private final Map<String, Reader> readers = new LinkedHashMap<>();
    private final List<Row> tables = new ArrayList<>();
    private final List<Output> published = new ArrayList<>();
    private final Map<String, List<Output>> own = new HashMap<>();
    private final Driver alerting = Driver.run(TestModel.small(), "unread", registry, Driver.nothing());
    private final List<SteeringAlert> steps = new ArrayList<>();
    private int delay;

    /** Starts a run, which reads the log from its beginning. */
    OneLog with(String name, RiskModel model) {
        readers.put(name, new Reader(model, Driver.run(model, name, registry, this)));
        own.put(name, new ArrayList<>());
        return this;
    }

    void append(SpecificRecord record) {
        log.add(new Entry(record, null));
    }

    /** An activation of a run as it was started. */
    RunActivated activation(String id, String name, String after) {
        return activation(id, name, readers.get(name).model, after);
    }

    static RunActivated activation(String id, String name, RiskModel model, String after) {
        Run run = new Run(name, "baken.run-" + name, model.ref(), "0.0.0-development", (int) StateFormat.VERSION);
        return new RunActivated(id, DECIDED, run, after, "model-board", "earlier alerts");
    }

    /** How many steps it takes to read the public topics. */
    void delayReading(int stepsOfReading) {
        delay = stepsOfReading;
    }

    boolean hasMore(String name) {
        return readers.get(name).place < log.size();
    }

    /** A run reads the next record, when there is one, and goes on with what is left to do. */
    void step(String name) {
        Reader reader = readers.get(name);
        if (reader.place < log.size()) {
            Entry next = log.get(reader.place++);
            // The test driver gives a run at once what it writes into the log.
            if (!name.equals(next.writer())) {
                reader.driver.take(next.record());
            }
        }
        collect(name, reader.driver);
        reader.driver.wait(SOON);
        collect(name, reader.driver);
    }

    /** All runs read up to the end. */
    void settle() {
        while (readers.keySet().stream().anyMatch(this::hasMore)) {
            readers.keySet().stream().filter(this::hasMore).toList().forEach(this::step);
        }
        for (int i = 0; i < 3 + delay; i++) {
            readers.keySet().forEach(this::step);
        }
    }

    /** A run goes on from what it has committed, as after a restart. */
    void restart(String name) {
        readers.get(name).driver.restart();
    }

    private void collect(String name, Driver driver) {
        driver.read(PROJECT_EVENTS).forEach(record -> log.add(new Entry(driver.decode(record.value()), name)));
        for (Topic topic : ProjectOutputs.TOPICS) {
            driver.read(topic).forEach(record -> {
                String key = key(record);
                Output output = new Output(topic, key, record.getRecordTime(), driver.decode(record.value()));
                published.add(output);
                if (TABLES.contains(topic)) {
                    tables.add(new Row(topic, key, record.value()));
                }
                if (topic.equals(ALERT_CONDITIONS)) {
                    alert(record);
                }
            });
            driver.readOwn(topic)
                    .forEach(record -> own.get(name)
                            .add(new Output(
                                    topic, key(record), record.getRecordTime(), driver.decode(record.value()))));
        }
    }

    private static String key(TestRecord<byte[], byte[]> record) {
        return record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
    }

    private void alert(TestRecord<byte[], byte[]> said) {
        alerting.take(ALERT_CONDITIONS, said);
        alerting.read(STEERING_ALERTS).forEach(step -> steps.add((SteeringAlert) alerting.decode(step.value())));
    }

    Driver driver(String name) {
        return readers.get(name).driver;
    }

    /** All public records so far, those of a topic in their order. */
    List<Output> published() {
        return List.copyOf(published);
    }

    List<Output> published(Topic topic) {
        return published.stream().filter(output -> output.topic().equals(topic)).toList();
    }

    /** What a run has written to its own topics. */
    List<Output> own(String name) {
        return List.copyOf(own.get(name));
    }

    /** The steps of all alerts. */
    List<SteeringAlert> steps() {
        return List.copyOf(steps);
    }

    /** The records of the log, those included that runs wrote. */
    List<SpecificRecord> log() {
        return log.stream().map(Entry::record).toList();
    }

    @Override
    public Reading open(int partition) {
        Iterator<Row> rows = List.copyOf(tables).iterator();
        int[] left = {delay};
        return new Reading() {
            @Override
            public boolean readOn(Taker taker) {
                if (left[0]-- > 0) {
                    return false;
                }
                rows.forEachRemaining(row -> taker.take(row.topic(), row.key(), row.value()));
                return true;
            }

            @Override
            public void close() {
                // There is nothing to close.
            }
        };
    }

    @Override
    public void close() {
        readers.values().forEach(reader -> reader.driver.close());
        alerting.close();
    }
}
