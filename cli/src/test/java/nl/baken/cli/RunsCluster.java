package nl.baken.cli;

import static nl.baken.topic.TopicCatalog.STEERING_ALERTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.baken.assessment.model.RiskModel;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventTypes;
import nl.baken.embedded.StackAddresses;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.event.Precision;
import nl.baken.output.AlertKind;
import nl.baken.output.SteeringAlert;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.streams.history.LogWriter;
import nl.baken.streams.reader.TopicReader;
import nl.baken.streams.run.StackInstance;
import nl.baken.streams.topology.TestModel;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Installations with several runs on a real cluster: the log they read, what they published, and the commands about them. */
record RunsCluster(StackAddresses addresses, String prefix) {

    static final int PARTITIONS = 2;
    static final List<String> PROJECTS = List.of("bridge", "canal", "depot", "elm");
    static final Instant START = Instant.parse("2024-03-01T00:00:00Z");
    static final RiskModel FIRST = TestModel.small("1", 4.75);
    static final RiskModel SECOND = TestModel.small("2", 4.5);

    /** Topics and schemas of the installation, or of a run that {@code of} names. */
    void prepare(String... of) {
        for (List<String> command : List.of(
                List.of("topics", "apply", "--prefix", prefix, "--partitions", Integer.toString(PARTITIONS)),
                List.of("schemas", "register", "--prefix", prefix))) {
            List<String> words = new ArrayList<>(command);
            words.addAll(Arrays.asList(of));
            isDone(run(words.toArray(String[]::new)));
        }
    }

    /** Of every project as many as lead to an alert of both models on day ten. */
    static List<SpecificRecord> complaints() {
        EventGenerator generator = new EventGenerator(1);
        List<SpecificRecord> log = new ArrayList<>(List.of(new ClockTicked(day(0))));
        for (String project : PROJECTS) {
            log.add(event(generator, "ProjectRegistered", project, day(0)));
            for (int i = 0; i < 4; i++) {
                log.add(event(generator, "StakeholderFeedbackReceived", project, day(9.9)));
            }
        }
        log.add(new ClockTicked(day(10)));
        return log;
    }

    private static SpecificRecord event(EventGenerator generator, String type, String project, Instant at) {
        SpecificRecord event = generator.next(EventTypes.named(type).orElseThrow(), project, at);
        // What is undated does not fade, and then no alert would end.
        EventHeader header = EventTypes.headerOf(event).orElseThrow();
        header.put(header.getSchema().getField("occurredPrecision").pos(), Precision.INSTANT);
        return event;
    }

    static Instant day(double day) {
        return START.plusMillis((long) (day * Duration.ofDays(1).toMillis()));
    }

    void publish(List<SpecificRecord> events) {
        try (LogWriter log = new LogWriter(StackInstance.clients(addresses), TopicCatalog.named(prefix))) {
            events.forEach(log::write);
            log.flush();
        }
    }

    List<SteeringAlert> risks() {
        return read(STEERING_ALERTS, SteeringAlert.class).stream()
                .filter(step -> step.getKind() == AlertKind.RISK)
                .toList();
    }

    /** What a public topic holds. */
    <T extends SpecificRecord> List<T> read(Topic topic, Class<T> type) {
        return read(prefix, topic, type);
    }

    /** What a topic holds that has a prefix of its own. */
    <T extends SpecificRecord> List<T> read(String topics, Topic topic, Class<T> type) {
        List<T> records = new ArrayList<>();
        try (SchemaRegistryClient registry = RegistryConnection.open(StackInstance.clients(addresses));
                TopicReader reader = new TopicReader(StackInstance.clients(addresses))) {
            RecordDecoder decoder = new RecordDecoder(registry, List.of(type));
            reader.read(topics + topic.name(), message -> {
                if (decoder.decode(message.value()) instanceof Decoded.Known known) {
                    records.add(type.cast(known.record()));
                }
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return records;
    }

    Commands list() {
        return run("runs", "list", "--prefix", prefix);
    }

    Commands activate(String run, String... more) {
        List<String> arguments = new ArrayList<>(List.of("runs", "activate", run, "--by", "board", "--prefix", prefix));
        arguments.addAll(Arrays.asList(more));
        return run(arguments.toArray(String[]::new));
    }

    private Commands run(String... words) {
        List<String> arguments = new ArrayList<>(Arrays.asList(words));
        arguments.addAll(List.of(
                "--bootstrap-servers",
                addresses.bootstrapServers(),
                "--schema-registry",
                addresses.schemaRegistryUrl()));
        return Commands.run(arguments.toArray(String[]::new));
    }

    static void isRefused(Commands answer, String... words) {
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("Nothing is known to be activated").contains(words);
    }

    static void isDone(Commands answer) {
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    static void await(ThrowingRunnable holds) {
        Awaitility.await().forever().untilAsserted(holds);
    }
}
