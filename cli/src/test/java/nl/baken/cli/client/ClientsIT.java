package nl.baken.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.baken.cli.Main;
import nl.baken.cloudevent.CloudEventJson;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventTypes;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.event.StatusColour;
import nl.baken.event.StatusReported;
import nl.baken.publish.EventPublisher;
import nl.baken.serde.ContractSchema;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.streams.history.HistoryRun;
import nl.baken.streams.history.LogWriter;
import nl.baken.streams.reader.TopicReader;
import nl.baken.streams.run.BakenApp;
import nl.baken.streams.settings.SettingsReader;
import nl.baken.streams.topology.TestModel;
import nl.baken.topic.TopicCatalog;
import nl.baken.topic.TopicSizing;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.CommonClientConfigs;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise: events of one project count whatever client sends them, at its defaults and all at the same time: each is in the
 * one partition of its project, in the order of its client; and the same clients read what Baken writes.
 */
@ExtendWith(SharedStack.class)
class ClientsIT {

    private static final String PREFIX = "clients.";
    private static final TopicCatalog TOPICS = TopicCatalog.named(PREFIX);
    private static final String PROJECT = "bridge";
    private static final int EVENTS = 100;
    private static final int PARTITIONS = 5;
    private static final Instant START = Instant.parse("2024-03-01T00:00:00Z");

    @TempDir
    private Path directory;

    private Map<String, Object> clients;

    @Test
    void shouldTakeTheEventsOfEveryClientInItsOrder(StackAddresses addresses) throws Exception {
        // Given
        clients = Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, addresses.bootstrapServers(),
                RegistryConnection.URL, addresses.schemaRegistryUrl());
        Map<String, List<String>> commands = commands(addresses);
        new HistoryRun(clients, TOPICS, Duration.ZERO).prepare(TopicSizing.of(PARTITIONS, 1));
        try (BakenApp app = start(addresses)) {
            // When
            Map<String, Process> processes = new LinkedHashMap<>();
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                processes.put(command.getKey(), started(command.getKey(), command.getValue()));
            }
            Thread publisher = Thread.ofPlatform().start(() -> publish("java"));
            int published = publishFile(addresses, "publish");
            publisher.join();
            for (Map.Entry<String, Process> process : processes.entrySet()) {
                assertThat(process.getValue().waitFor())
                        .as(said(process.getKey()))
                        .isZero();
            }
            Set<String> senders = new TreeSet<>(commands.keySet());
            senders.addAll(Set.of("java", "publish"));
            int all = senders.size() * EVENTS;
            Awaitility.await()
                    .forever()
                    .failFast("the instance ended", () -> !app.isRunning())
                    .until(() -> counted(app) >= all);

            // Then
            assertThat(published).isZero();
            Map<String, List<String>> order = new LinkedHashMap<>();
            Set<Integer> partitions = new TreeSet<>();
            readLog(order, partitions);
            assertThat(partitions).hasSize(1);
            assertThat(order)
                    .containsOnlyKeys(senders)
                    .allSatisfy((client, ids) -> assertThat(ids).isEqualTo(ids(client)));
            assertThat(counted(app)).isEqualTo(all);
            assertThat(count(TopicCatalog.DEAD_LETTERS.name())).isZero();

            areReadable(addresses, app);
        }
    }

    /** The commands by name of the client, each of which sends its events of the same project. */
    private Map<String, List<String>> commands(StackAddresses addresses) throws IOException {
        String topic = TOPICS.nameOf(TopicCatalog.EVENTS_IN);
        String count = Integer.toString(EVENTS);
        Path schema = Files.writeString(
                directory.resolve("status.avsc"),
                ContractSchema.of(StatusReported.class).toString());
        Map<String, List<String>> commands = new LinkedHashMap<>();
        for (String key : List.of("string", "avro")) {
            commands.put(
                    "python-" + key,
                    ForeignClient.PYTHON.with(
                            "src/test/python/send_events.py",
                            addresses.bootstrapServers(),
                            addresses.schemaRegistryUrl(),
                            topic,
                            schema.toString(),
                            PROJECT,
                            "python-" + key,
                            count,
                            key));
        }
        for (String mode : List.of("structured", "binary")) {
            commands.put(
                    "kafkajs-" + mode,
                    ForeignClient.KAFKAJS.with(
                            "target/kafkajs/send_events.js",
                            addresses.bootstrapServers(),
                            topic,
                            PROJECT,
                            "kafkajs-" + mode,
                            count,
                            mode));
        }
        return commands;
    }

    private void publish(String client) {
        try (EventPublisher publisher = new EventPublisher(clients, TOPICS)) {
            events(client).forEach(publisher::publish);
            publisher.flush();
        }
    }

    private int publishFile(StackAddresses addresses, String client) throws Exception {
        Path file = Files.write(
                directory.resolve("events.jsonl"),
                events(client).stream().map(CloudEventJson::write).toList());
        PrintWriter nobody = new PrintWriter(Writer.nullWriter());
        return Main.run(
                nobody,
                nobody,
                "publish",
                file.toString(),
                "--prefix",
                PREFIX,
                "--bootstrap-servers",
                addresses.bootstrapServers(),
                "--schema-registry",
                addresses.schemaRegistryUrl());
    }

    private static List<SpecificRecord> events(String client) {
        return IntStream.range(0, EVENTS)
                .<SpecificRecord>mapToObj(number -> StatusReported.newBuilder()
                        .setHeader(EventHeader.newBuilder()
                                .setEventId(client + "-" + number)
                                .setSource("urn:test:" + client)
                                .setProjectId(PROJECT)
                                .setOccurredAt(START.plusSeconds(60L * number))
                                .setRecordedAt(START.plusSeconds(60L * number))
                                .build())
                        .setOverall(StatusColour.GREEN)
                        .build())
                .toList();
    }

    private static List<String> ids(String client) {
        return IntStream.range(0, EVENTS)
                .mapToObj(number -> client + "-" + number)
                .toList();
    }

    private Process started(String name, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(name + ".out").toFile());
        return builder.start();
    }

    private String said(String name) throws IOException {
        return name + ": " + Files.readString(directory.resolve(name + ".out"));
    }

    private BakenApp start(StackAddresses addresses) {
        return BakenApp.start(
                SettingsReader.read(
                        Map.of(
                                "bootstrap-servers",
                                addresses.bootstrapServers(),
                                "schema-registry",
                                addresses.schemaRegistryUrl(),
                                "prefix",
                                PREFIX,
                                "ticks",
                                "LOG",
                                "start-timeout",
                                "P1D",
                                "state-directory",
                                directory.resolve("state").toString()),
                        Map.of()),
                TestModel.small());
    }

    /** What assess has read of the log; a status that is not the latest changes nothing, and counts as read before. */
    private static int counted(BakenApp app) {
        return app.streams().metrics().entrySet().stream()
                .filter(metric -> List.of("taken-total", "duplicate-total")
                        .contains(metric.getKey().name()))
                .mapToInt(metric -> ((Number) metric.getValue().metricValue()).intValue())
                .sum();
    }

    /** The events of each client in the order in which they are in the log, and the partitions that they are in. */
    private void readLog(Map<String, List<String>> order, Set<Integer> partitions) throws IOException {
        try (SchemaRegistryClient registry = RegistryConnection.open(clients);
                TopicReader reader = new TopicReader(clients)) {
            RecordDecoder decoder = new RecordDecoder(registry, TopicCatalog.PROJECT_EVENTS.recordTypes());
            reader.read(TOPICS.nameOf(TopicCatalog.PROJECT_EVENTS), message -> {
                SpecificRecord event = ((Decoded.Known) decoder.decode(message.value())).record();
                EventHeader header = EventTypes.headerOf(event).orElseThrow();
                partitions.add(message.partition());
                order.computeIfAbsent(header.getSource().replace("urn:test:", ""), client -> new ArrayList<>())
                        .add(header.getEventId());
            });
        }
    }

    private int count(String topic) {
        List<Integer> sizes = new ArrayList<>();
        try (TopicReader reader = new TopicReader(clients)) {
            reader.read(PREFIX + topic, message -> sizes.add(message.serializedValueSize()));
        }
        return sizes.size();
    }

    /** The log and an output, by clients that are not Java's. */
    private void areReadable(StackAddresses addresses, BakenApp app) throws Exception {
        try (LogWriter log = new LogWriter(clients, TOPICS)) {
            log.write(new EventGenerator(1)
                    .next(EventTypes.named("ProjectRegistered").orElseThrow(), PROJECT, START));
            log.write(new ClockTicked(START.plus(Duration.ofDays(1))));
            log.flush();
        }
        Awaitility.await()
                .forever()
                .failFast("the instance ended", () -> !app.isRunning())
                .until(() -> count("project-forecasts") >= 1);
        for (String topic : List.of("project-events", "project-forecasts")) {
            int records = count(topic);
            Process kafkajs = started(
                    "read-kafkajs",
                    ForeignClient.KAFKAJS.with(
                            "target/kafkajs/read_topic.js",
                            addresses.bootstrapServers(),
                            PREFIX + topic,
                            Integer.toString(records)));
            assertThat(kafkajs.waitFor()).as(said("read-kafkajs")).isZero();
            Process kcat = started(
                    "read-kcat",
                    ForeignClient.KCAT.with(
                            "-C", "-q", "-e", "-b", addresses.bootstrapServers(), "-t", PREFIX + topic, "-f", "%S\n"));
            assertThat(kcat.waitFor()).as(said("read-kcat")).isZero();
            assertThat(Files.readAllLines(directory.resolve("read-kcat.out"))).hasSize(records);
        }
    }
}
