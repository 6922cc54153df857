package nl.baken.cli;

import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;
import static nl.baken.topic.TopicCatalog.STEERING_ALERTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.baken.assessment.model.RiskModel;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventTypes;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.event.ClockTicked;
import nl.baken.event.ModelPromoted;
import nl.baken.output.AlertConditions;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertStep;
import nl.baken.output.SteeringAlert;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.streams.history.LogWriter;
import nl.baken.streams.reader.TopicReader;
import nl.baken.streams.run.BakenApp;
import nl.baken.streams.run.StackInstance;
import nl.baken.streams.settings.SettingsReader;
import nl.baken.streams.topology.TestModel;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A live run and a run in shadow on a real cluster, from the first alert to a promotion, a restart and the way back. */
@ExtendWith(SharedStack.class)
class PromotionIT {

    private static final String PREFIX = "promote.";
    private static final String SHADOW_PREFIX = "promote.shadow-next.";
    private static final int PARTITIONS = 2;
    private static final List<String> PROJECTS = List.of("bridge", "canal", "depot", "elm");
    private static final Instant START = Instant.parse("2024-03-01T00:00:00Z");
    private static final RiskModel FIRST = TestModel.small("1", 4.75);
    private static final RiskModel SECOND = TestModel.small("2", 4.5);

    @TempDir
    private Path directory;

    private StackAddresses addresses;
    private BakenApp live;
    private BakenApp shadow;

    @BeforeEach
    void start(StackAddresses stack) throws IOException {
        addresses = stack;
        for (String prefix : List.of(PREFIX, SHADOW_PREFIX)) {
            isDone(run("topics", "apply", "--partitions", Integer.toString(PARTITIONS), "--prefix", prefix));
            isDone(run("schemas", "register", "--prefix", prefix));
        }
        startBoth();
    }

    @AfterEach
    void end() {
        live.close();
        shadow.close();
    }

    @Test
    void shouldHandAlertingToAnotherModelAndBack() throws Exception {
        // Given: both models see the same risk, each in its own topics
        publish(complaints());
        await(() -> assertThat(risks(PREFIX)).hasSize(PROJECTS.size()));
        await(() -> assertThat(read(SHADOW_PREFIX, ALERT_CONDITIONS, AlertConditions.class))
                .filteredOn(record -> !record.getConditions().isEmpty())
                .hasSizeGreaterThanOrEqualTo(PROJECTS.size())
                .allMatch(record -> record.getModel().equals(SECOND.ref())));
        assertThat(conditions()).allMatch(record -> record.getModel().equals(FIRST.ref()));

        // When
        Commands unknown = promote("nobody", "--by", "board");
        Commands late = withMember(
                "laggard", () -> promote("next", "--by", "board", "--application-id", "laggard", "--behind", "3"));
        Commands absent = withoutMember("absent", () -> promote("next", "--by", "board", "--application-id", "absent"));
        Commands promoted = promote("next", "--by", "board", "--reason", "finds more");

        // Then
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err())
                .contains("promote.shadow-nobody.risk-assessments")
                .contains("Run not found");
        assertThat(late.code()).isEqualTo(1);
        assertThat(late.err()).contains("has not caught up").contains("laggard").contains("more than 3 records");
        assertThat(absent.code()).isEqualTo(1);
        assertThat(absent.err()).contains("No instance of the run next in shadow is running");
        isDone(promoted);
        assertThat(promoted.out())
                .contains("run next in shadow with model small 2")
                .contains("into 2 partitions of promote.project-events")
                .contains("promote.shadow-next.small-2 is Stable");
        await(() -> assertThat(conditions())
                .filteredOn(record -> record.getModel().equals(SECOND.ref()))
                .hasSize(PROJECTS.size())
                .allMatch(record -> record.getPromotion().getOrdinal() == 1));

        // When: both go on from their state, and time passes until the complaints have faded
        end();
        startBoth();
        publish(Stream.iterate(11, day -> day < 300, day -> day + 7)
                .<SpecificRecord>map(day -> new ClockTicked(day(day)))
                .toList());

        // Then: each alert lived on, and the second model ended it
        await(() -> assertThat(risks(PREFIX)).hasSize(2 * PROJECTS.size()));
        for (String project : PROJECTS) {
            List<SteeringAlert> life = risks(PREFIX).stream()
                    .filter(step -> step.getProject().getProjectId().equals(project))
                    .toList();
            assertThat(life).extracting(SteeringAlert::getStep).containsExactly(AlertStep.OPENED, AlertStep.RESOLVED);
            assertThat(life).extracting(SteeringAlert::getModel).containsExactly(FIRST.ref(), SECOND.ref());
            assertThat(life)
                    .extracting(SteeringAlert::getAlertId)
                    .containsOnly(life.getFirst().getAlertId());
        }

        // When
        Commands back = promote("--live", "--by", "duty-officer");

        // Then
        isDone(back);
        assertThat(back.out()).contains("live run with model small 1");
        await(() -> assertThat(conditions())
                .filteredOn(record ->
                        record.getPromotion() != null && record.getPromotion().getOrdinal() == 2)
                .hasSize(PROJECTS.size())
                .allMatch(record -> record.getModel().equals(FIRST.ref())));
        assertThat(read(PREFIX, PROJECT_EVENTS, ModelPromoted.class))
                .hasSize(2 * PARTITIONS)
                .extracting(ModelPromoted::getPromotedBy)
                .containsOnly("board", "duty-officer");
        assertThat(risks(PREFIX)).hasSize(2 * PROJECTS.size());
    }

    private void startBoth() throws IOException {
        live = BakenApp.start(SettingsReader.read(settings("live"), Map.of()), FIRST);
        Map<String, String> beside = settings("shadow");
        beside.remove("ticks");
        beside.put("applications", "assess");
        beside.put("shadow", "next");
        shadow = BakenApp.start(SettingsReader.read(beside, Map.of()), SECOND);
    }

    /** An instance that was stopped is waited for as long as a session lasts. */
    private Map<String, String> settings(String name) throws IOException {
        Path clients = Files.writeString(directory.resolve(name + ".properties"), "session.timeout.ms=6000\n");
        Map<String, String> settings = new StackInstance(addresses, PREFIX, directory.resolve(name)).settings();
        settings.put("config", clients.toString());
        return settings;
    }

    private static List<SpecificRecord> complaints() {
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
        return generator.next(EventTypes.named(type).orElseThrow(), project, at);
    }

    private static Instant day(double day) {
        return START.plusMillis((long) (day * Duration.ofDays(1).toMillis()));
    }

    private void publish(List<SpecificRecord> events) {
        try (LogWriter log = new LogWriter(StackInstance.clients(addresses), TopicCatalog.named(PREFIX))) {
            events.forEach(log::write);
            log.flush();
        }
    }

    private List<SteeringAlert> risks(String prefix) {
        return read(prefix, STEERING_ALERTS, SteeringAlert.class).stream()
                .filter(step -> step.getKind() == AlertKind.RISK)
                .toList();
    }

    /** The last word on each project: whether the broker still holds the words before it is up to its cleaner. */
    private Collection<AlertConditions> conditions() {
        Map<String, AlertConditions> latest = new TreeMap<>();
        read(PREFIX, ALERT_CONDITIONS, AlertConditions.class)
                .forEach(record -> latest.put(record.getProject().getProjectId(), record));
        return latest.values();
    }

    private <T extends SpecificRecord> List<T> read(String prefix, Topic topic, Class<T> type) {
        List<T> records = new ArrayList<>();
        try (SchemaRegistryClient registry = RegistryConnection.open(StackInstance.clients(addresses));
                TopicReader reader = new TopicReader(StackInstance.clients(addresses))) {
            RecordDecoder decoder = new RecordDecoder(registry, List.of(type));
            reader.read(prefix + topic.name(), message -> {
                if (decoder.decode(message.value()) instanceof Decoded.Known known) {
                    records.add(type.cast(known.record()));
                }
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return records;
    }

    /** While a group has a member that reads the log and never commits how far it got. */
    private Commands withMember(String group, Supplier<Commands> command) {
        try (KafkaConsumer<byte[], byte[]> member = member(group)) {
            Awaitility.await()
                    .forever()
                    .until(() -> !member.poll(Duration.ofMillis(100)).isEmpty());
            return command.get();
        }
    }

    /** When the last member of a group has gone. */
    private Commands withoutMember(String group, Supplier<Commands> command) {
        try (KafkaConsumer<byte[], byte[]> member = member(group)) {
            Awaitility.await()
                    .forever()
                    .until(() -> !member.poll(Duration.ofMillis(100)).isEmpty());
            member.commitSync();
        }
        return command.get();
    }

    private KafkaConsumer<byte[], byte[]> member(String group) {
        Map<String, Object> settings = new TreeMap<>(StackInstance.clients(addresses));
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        KafkaConsumer<byte[], byte[]> member =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        member.subscribe(List.of(PREFIX + PROJECT_EVENTS.name()));
        return member;
    }

    private Commands promote(String... words) {
        List<String> arguments = new ArrayList<>(List.of("model", "promote", "--prefix", PREFIX));
        arguments.addAll(Arrays.asList(words));
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

    private static void isDone(Commands answer) {
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    private static void await(ThrowingRunnable holds) {
        Awaitility.await().forever().untilAsserted(holds);
    }
}
