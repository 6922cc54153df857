package nl.baken.cli;

import static nl.baken.cli.RunsCluster.FIRST;
import static nl.baken.cli.RunsCluster.PARTITIONS;
import static nl.baken.cli.RunsCluster.PROJECTS;
import static nl.baken.cli.RunsCluster.SECOND;
import static nl.baken.cli.RunsCluster.START;
import static nl.baken.cli.RunsCluster.await;
import static nl.baken.cli.RunsCluster.complaints;
import static nl.baken.cli.RunsCluster.day;
import static nl.baken.cli.RunsCluster.isDone;
import static nl.baken.cli.RunsCluster.isRefused;
import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.GATE_ADVICE;
import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;
import static nl.baken.topic.TopicCatalog.RISK_ASSESSMENTS;
import static nl.baken.topic.TopicCatalog.RISK_HISTORY;
import static nl.baken.topic.TopicCatalog.RUN_STATES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.baken.assessment.model.RiskModel;
import nl.baken.cli.runs.ActivationLog;
import nl.baken.cli.runs.RunsException;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.event.ClockTicked;
import nl.baken.output.AlertConditions;
import nl.baken.output.AlertStep;
import nl.baken.output.GateAdvice;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskChange;
import nl.baken.output.SteeringAlert;
import nl.baken.run.Run;
import nl.baken.run.RunActivated;
import nl.baken.run.RunHandedOver;
import nl.baken.run.RunPhase;
import nl.baken.run.RunStatus;
import nl.baken.serde.RecordEncoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.streams.run.BakenApp;
import nl.baken.streams.run.StackInstance;
import nl.baken.streams.settings.SettingsReader;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two runs on a real cluster, from the first alert to an activation, a restart and the way back. */
@ExtendWith(SharedStack.class)
class RunsIT {

    private static final String PREFIX = "runs.";
    private static final String NEXT_PREFIX = "runs.run-next.";

    @TempDir
    private Path directory;

    private RunsCluster cluster;
    private BakenApp main;
    private BakenApp next;

    @BeforeEach
    void start(StackAddresses stack) throws IOException {
        cluster = new RunsCluster(stack, PREFIX);
        cluster.prepare();
        cluster.prepare("--run", "next");
        startBoth();
    }

    @AfterEach
    void end() {
        main.close();
        next.close();
    }

    @Test
    void shouldHandThePublicTopicsToAnotherRunAndBack() throws Exception {
        // Given: both models see the same risk; the active run says so in public, the other in its own topics
        cluster.publish(complaints());
        await(() -> assertThat(cluster.risks()).hasSize(PROJECTS.size()));
        await(() -> assertThat(cluster.read(NEXT_PREFIX, ALERT_CONDITIONS, AlertConditions.class))
                .extracting(record -> record.getProject().getProjectId())
                .containsAll(PROJECTS));
        assertThat(conditions()).allMatch(record -> record.getModel().equals(FIRST.ref()));

        // When: it is not ready
        Commands unknown = cluster.activate("nobody");
        Commands otherModel = cluster.activate("next", "--model-version", "3");
        Commands again = cluster.activate("main");
        Commands withoutTopics = cluster.activate("next");
        cluster.prepare("--run", "main");
        say("absent");
        Commands absent = cluster.activate("absent");
        say("laggard");
        Commands late = withMember(PREFIX + "run-laggard", () -> cluster.activate("laggard", "--behind", "3"));

        // Then
        isRefused(unknown, "Run nobody does not exist", "main, next");
        isRefused(otherModel, "Run next has model small 2", "not version 3");
        isRefused(again, "Run main is active already");
        isRefused(withoutTopics, "runs.run-main.risk-assessments", "baken topics apply --run main");
        isRefused(absent, "No instance of run absent is running");
        isRefused(late, "Run laggard has not caught up", "more than 3 records");

        // When
        Commands activated = cluster.activate("next", "--reason", "finds more", "--model-version", "2");
        cluster.publish(List.of(new ClockTicked(day(10.5))));

        // Then: every public topic is of the other model, and every alert goes on
        isDone(activated);
        assertThat(activated.out())
                .contains("run next after main")
                .contains("into 2 partitions of runs.project-events");
        isOf(SECOND, 1);
        await(() -> isDone(cluster.list()));
        assertThat(cluster.risks()).hasSize(PROJECTS.size());

        // When: both go on from their state, and time passes until the complaints have faded
        end();
        Commands silent = cluster.list();
        startBoth();
        cluster.publish(Stream.iterate(11, day -> day < 300, day -> day + 7)
                .<SpecificRecord>map(day -> new ClockTicked(day(day)))
                .toList());

        // Then: each alert lived on, and the second model ended it
        assertThat(silent.code()).isEqualTo(1);
        assertThat(silent.err()).contains("Nobody writes the public topics of partitions [0, 1]");
        await(() -> assertThat(cluster.risks()).hasSize(2 * PROJECTS.size()));
        for (String project : PROJECTS) {
            List<SteeringAlert> life = cluster.risks().stream()
                    .filter(step -> step.getProject().getProjectId().equals(project))
                    .toList();
            assertThat(life).extracting(SteeringAlert::getStep).containsExactly(AlertStep.OPENED, AlertStep.RESOLVED);
            assertThat(life).extracting(SteeringAlert::getModel).containsExactly(FIRST.ref(), SECOND.ref());
            assertThat(life)
                    .extracting(SteeringAlert::getAlertId)
                    .containsOnly(life.getFirst().getAlertId());
        }

        // When
        await(() -> isDone(cluster.activate("main")));

        // Then
        isOf(FIRST, 2);
        assertThat(cluster.read(PROJECT_EVENTS, RunHandedOver.class))
                .hasSize(2 * PARTITIONS)
                .extracting(RunHandedOver::getFrom)
                .containsOnly("main", "next");
        assertThat(cluster.risks()).hasSize(2 * PROJECTS.size());
        assertThat(cluster.read(RISK_HISTORY, RiskChange.class)).doesNotHaveDuplicates();
    }

    @Test
    void shouldLetOneOfTwoOperatorsWrite() throws IOException {
        // Given: two have begun, one after the other
        RunActivated activation =
                new RunActivated("a", START, new Run("x", "x", FIRST.ref(), "0.1.0", 1), "nobody", "board", null);
        Map<String, Object> clients = StackInstance.clients(cluster.addresses());
        try (SchemaRegistryClient registry = RegistryConnection.open(clients);
                ActivationLog first = new ActivationLog(clients, registry, TopicCatalog.named(PREFIX));
                ActivationLog second = new ActivationLog(clients, registry, TopicCatalog.named(PREFIX))) {
            // When, then
            assertThatExceptionOfType(RunsException.class)
                    .isThrownBy(() -> first.write(activation, List.of(0, 1)))
                    .withMessageContaining("When somebody else activates a run");
            second.write(activation, List.of(0, 1));
        }
        assertThat(cluster.read(PROJECT_EVENTS, RunActivated.class)).hasSize(2);
    }

    /** In every public topic of projects, and in the conditions with the number of the activation. */
    private void isOf(RiskModel model, long ordinal) {
        await(() -> assertThat(conditions())
                .hasSize(PROJECTS.size())
                .allMatch(record -> record.getModel().equals(model.ref())
                        && record.getActivation() != null
                        && record.getActivation().getOrdinal() == ordinal));
        await(() -> assertThat(latest(
                        RISK_ASSESSMENTS,
                        RiskAssessment.class,
                        record -> record.getProject().getProjectId()))
                .hasSize(PROJECTS.size())
                .allMatch(record -> record.getModel().equals(model.ref())));
        await(() -> assertThat(latest(
                        GATE_ADVICE,
                        GateAdvice.class,
                        record -> record.getProject().getProjectId()))
                .hasSize(PROJECTS.size())
                .allMatch(record -> record.getModel().equals(model.ref())));
    }

    private void startBoth() throws IOException {
        main = BakenApp.start(SettingsReader.read(settings("main"), Map.of()), FIRST);
        next = BakenApp.start(SettingsReader.read(settings("next"), Map.of()), SECOND);
    }

    /** An instance that was stopped is waited for as long as a session lasts. */
    private Map<String, String> settings(String run) throws IOException {
        Path clients = Files.writeString(directory.resolve(run + ".properties"), "session.timeout.ms=6000\n");
        Map<String, String> settings =
                new StackInstance(cluster.addresses(), PREFIX, directory.resolve(run)).settings();
        settings.put("config", clients.toString());
        settings.put("run", run);
        if (!run.equals("main")) {
            settings.put("applications", "assess");
        }
        return settings;
    }

    /** What a run that nobody runs would have said of itself. */
    private void say(String run) throws IOException {
        Map<String, Object> clients = StackInstance.clients(cluster.addresses());
        try (SchemaRegistryClient registry = RegistryConnection.open(clients);
                KafkaProducer<String, byte[]> producer =
                        new KafkaProducer<>(clients, new StringSerializer(), new ByteArraySerializer())) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                RunStatus status = new RunStatus(
                        new Run(run, PREFIX + "run-" + run, FIRST.ref(), "0.0.0-development", 1),
                        partition,
                        RunPhase.INACTIVE,
                        "main",
                        null,
                        0L,
                        true,
                        null);
                byte[] value = new RecordEncoder(registry, false).encode(PREFIX + RUN_STATES.name(), status);
                var _ = producer.send(new ProducerRecord<>(PREFIX + RUN_STATES.name(), run + "/" + partition, value));
            }
            producer.flush();
        }
    }

    private Collection<AlertConditions> conditions() {
        return latest(
                ALERT_CONDITIONS,
                AlertConditions.class,
                record -> record.getProject().getProjectId());
    }

    /** The last word on each project: whether the broker still holds the words before it is up to its cleaner. */
    private <T extends SpecificRecord> Collection<T> latest(Topic topic, Class<T> type, Function<T, String> project) {
        Map<String, T> latest = new TreeMap<>();
        cluster.read(topic, type).forEach(record -> latest.put(project.apply(record), record));
        return latest.values();
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

    private KafkaConsumer<byte[], byte[]> member(String group) {
        Map<String, Object> settings = new TreeMap<>(StackInstance.clients(cluster.addresses()));
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        KafkaConsumer<byte[], byte[]> member =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        member.subscribe(List.of(PREFIX + PROJECT_EVENTS.name()));
        return member;
    }
}
