package nl.baken.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.baken.connect.FlakyReceiver.Arrival;
import nl.baken.contract.EventTypes;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.event.EventHeader;
import nl.baken.output.SteeringAlert;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.topic.TopicCatalog;
import nl.baken.tries.Tries;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Both plugins in a worker of Connect that is killed again and again, the first time while both have work in hand. */
@ExtendWith(SharedStack.class)
class ConnectorsIT {

    private static final String EVENTS = "connectors-it-events";
    private static final String ALERTS = "connectors-it-alerts";
    private static final String LETTERS = "connectors-it-letters";
    private static final int FILES = 4;
    private static final int LINES = 200;
    private static final int REFUSED_EVERY = 10;
    private static final int ALERTS_SENT = 40;
    private static final int KILLS = 10;

    /** Events that can be read while the growing file is half of what it will be. */
    private static final int READ_BEFORE_IT_GROWS = FILES * (LINES - LINES / REFUSED_EVERY);

    private static final List<String> GROUPS = List.of("group-a", "group-b", "group-c");

    @TempDir
    private Path temporary;

    @Test
    void shouldLoseNothingAndDoubleNoEventWhenTheWorkerIsKilled(StackAddresses stack) throws Exception {
        // Given
        Tries kills = Tries.of(KILLS);
        Random random = new Random(kills.seed());
        Topics topics = new Topics(stack);
        topics.create(EVENTS, ALERTS, LETTERS);
        topics.produce(ALERTS, alerts());
        Path folder = Files.createDirectory(temporary.resolve("drop"));
        for (int i = 0; i < FILES; i++) {
            drop(folder, "f" + i, lines("f" + i));
        }
        String growing = String.join("\n", lines("growing")) + "\n";
        Path growingFile = folder.resolve("growing.jsonl");
        int withinALine = growing.indexOf('\n', growing.length() / 2) + 40;
        Files.writeString(growingFile, growing.substring(0, withinALine));
        try (FlakyReceiver receiver = new FlakyReceiver();
                ConnectWorker worker =
                        new ConnectWorker(stack, "connectors-it", Files.createDirectory(temporary.resolve("worker")))) {
            worker.start();
            worker.run("alerts", webhook(stack, receiver));
            worker.run("events", dropFolder(stack, folder));
            Awaitility.await("both have work in hand")
                    .forever()
                    .until(() ->
                            receiver.taken().size() >= 5 && topics.read(EVENTS).size() >= LINES / 2);

            // When
            int takenBefore = 0;
            for (int kill = 0; kill < kills.count(); kill++) {
                double share = (kill + random.nextDouble()) / (kills.count() + 1);
                Awaitility.await("kill " + kill + ", seed " + kills.seed())
                        .forever()
                        .failFast("the worker ended", worker::hasEnded)
                        .until(() -> topics.read(EVENTS).size() >= share * READ_BEFORE_IT_GROWS);
                worker.kill();
                if (kill == 0) {
                    takenBefore = receiver.taken().size();
                }
                if (kill == kills.count() - 1) {
                    Files.writeString(growingFile, growing.substring(withinALine), StandardOpenOption.APPEND);
                }
                worker.start();
            }

            // Then
            Awaitility.await("all is read and delivered")
                    .forever()
                    .untilAsserted(() -> assertThat(isDone(folder)
                                    && ids(receiver).size() == meantForPeople().size())
                            .as(() -> "%s delivered; %s".formatted(ids(receiver).size(), worker.status()))
                            .isTrue());
            assertThat(takenBefore).isLessThan(meantForPeople().size());
            assertEvents(topics, topics.read(EVENTS));
            assertReports(folder);
            assertDeliveries(receiver.taken());
            assertThat(topics.read(LETTERS)).extracting(ConsumerRecord::key).containsOnly("group-a");
        }
    }

    private static void assertEvents(Topics topics, List<ConsumerRecord<String, byte[]>> records) throws IOException {
        Map<String, List<String>> found = new LinkedHashMap<>();
        try (SchemaRegistryClient registry = topics.registry()) {
            RecordDecoder decoder = new RecordDecoder(registry, TopicCatalog.PROJECT_EVENTS.recordTypes());
            for (ConsumerRecord<String, byte[]> record : records) {
                var event = ((Decoded.Known) decoder.decode(record.value())).record();
                EventHeader header = EventTypes.headerOf(event).orElseThrow();
                assertThat(record.key()).isEqualTo(header.getProjectId());
                found.computeIfAbsent(record.key(), key -> new ArrayList<>()).add(header.getEventId());
            }
        }
        Map<String, List<String>> expected = files().stream()
                .collect(Collectors.toMap(
                        file -> file,
                        file -> IntStream.rangeClosed(1, LINES)
                                .filter(line -> line % REFUSED_EVERY != 0)
                                .mapToObj(line -> file + "-" + line)
                                .toList()));
        assertThat(found).as("each good line once, in order").isEqualTo(expected);
    }

    private static void assertReports(Path folder) throws IOException {
        for (String file : files()) {
            assertThat(Files.readAllLines(folder.resolve("done/" + file + ".jsonl.errors.jsonl")))
                    .extracting(entry -> entry.replaceAll("^\\{\"line\":(\\d+),\"field\":\"data.phase\".*", "$1"))
                    .isEqualTo(IntStream.rangeClosed(1, LINES)
                            .filter(line -> line % REFUSED_EVERY == 0)
                            .mapToObj(Integer::toString)
                            .toList());
        }
    }

    private static void assertDeliveries(List<Arrival> taken) {
        assertThat(taken).allMatch(Arrival::genuine, "is signed and named");
        Map<String, Set<String>> bodies = taken.stream()
                .collect(Collectors.groupingBy(Arrival::id, Collectors.mapping(Arrival::body, Collectors.toSet())));
        assertThat(bodies.values()).as("bodies of an id").allMatch(same -> same.size() == 1);
        for (String group : GROUPS) {
            assertThat(taken.stream()
                            .filter(arrival -> arrival.group().equals(group))
                            .map(Arrival::id)
                            .distinct())
                    .as("first deliveries to " + group)
                    .containsExactlyElementsOf(meantForPeople().stream()
                            .filter(id -> id.startsWith(group))
                            .toList());
        }
    }

    private static boolean isDone(Path folder) {
        return files().stream().allMatch(file -> Files.exists(folder.resolve("done/" + file + ".jsonl")));
    }

    private static Set<String> ids(FlakyReceiver receiver) {
        return receiver.taken().stream().map(Arrival::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> files() {
        List<String> files =
                new ArrayList<>(IntStream.range(0, FILES).mapToObj(i -> "f" + i).toList());
        files.add("growing");
        return files;
    }

    /** Every tenth line is refused; the events of a file are those of a project with the name of the file. */
    private static List<String> lines(String file) {
        return IntStream.rangeClosed(1, LINES)
                .mapToObj(line -> ("{\"specversion\":\"1.0\",\"id\":\"%s-%s\",\"source\":\"urn:nl:baken:test\","
                                + "\"type\":\"nl.baken.PhaseEntered.v1\",\"subject\":\"%s\","
                                + "\"time\":\"2026-03-01T12:00:00Z\",\"recordedtime\":\"2026-03-02T12:00:00Z\","
                                + "\"data\":{\"phase\":\"%s\"}}")
                        .formatted(file, line, file, line % REFUSED_EVERY == 0 ? "IDEE" : "IDEA"))
                .toList();
    }

    /** Writes beside the name first and then renames, as writers are asked to. */
    private static void drop(Path folder, String file, List<String> lines) throws IOException {
        Path part = folder.resolve(file + ".part");
        Files.write(part, lines);
        Files.move(part, folder.resolve(file + ".jsonl"));
    }

    private static List<String> meantForPeople() {
        return alerts().stream()
                .map(Map.Entry::getValue)
                .filter(SteeringAlert::getNotify)
                .map(SteeringAlert::getStepId)
                .filter(id -> !id.contains(FlakyReceiver.REFUSED))
                .toList();
    }

    /** Of every group's alerts most are meant for people, and one of all is refused by the receiver. */
    private static List<Map.Entry<String, SteeringAlert>> alerts() {
        List<Map.Entry<String, SteeringAlert>> alerts = new ArrayList<>();
        for (int i = 0; i < ALERTS_SENT; i++) {
            String group = GROUPS.get(i % GROUPS.size());
            String id = group + "/" + (i == 15 ? FlakyReceiver.REFUSED : "alert") + "/" + i;
            alerts.add(Map.entry(group, SampleAlert.of(group, id, i % 7 != 3)));
        }
        return alerts;
    }

    private static Map<String, String> dropFolder(StackAddresses stack, Path folder) {
        Map<String, String> config = new LinkedHashMap<>();
        config.put("connector.class", "nl.baken.connect.dropfolder.DropFolderSourceConnector");
        config.put("key.converter", BytesOnly.CONVERTER);
        config.put("value.converter", BytesOnly.CONVERTER);
        config.put("exactly.once.support", "required");
        config.put("drop.folder", folder.toString());
        config.put("topic", EVENTS);
        config.put("schema.registry.url", stack.schemaRegistryUrl());
        config.put("auto.register.schemas", "true");
        config.put("poll.interval.ms", "50");
        config.put("settle.ms", "100");
        config.put("batch.lines", "10");
        return config;
    }

    static Map<String, String> webhook(StackAddresses stack, FlakyReceiver receiver) {
        Map<String, String> config =
                AlertSinks.settings(stack, "nl.baken.connect.webhook.AlertWebhookSinkConnector", ALERTS, LETTERS);
        config.put("webhook.url", receiver.url());
        config.put("webhook.secrets", FlakyReceiver.SECRET);
        config.put("request.timeout.ms", "500");
        config.put("retry.backoff.ms", "20");
        config.put("retry.backoff.max.ms", "200");
        return config;
    }
}
