package nl.baken.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.baken.topic.TopicCatalog.DEAD_LETTERS;
import static nl.baken.topic.TopicCatalog.EVENTS_IN;
import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.engine.admission.DeadLetterHeaders;
import nl.baken.streams.reader.TopicReader;
import nl.baken.streams.run.BakenApp;
import nl.baken.streams.run.StackInstance;
import nl.baken.streams.settings.SettingsReader;
import nl.baken.streams.topology.TestModel;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Promise: what was rejected can be looked at, and counts after repair, once. */
@ExtendWith(SharedStack.class)
class DeadLettersIT {

    private static final String BROKEN = "{\"specversion\":\"1.0\",\"type\":\"nl.baken.PhaseEntered.v1\",\"id\":\"1\","
            + "\"source\":\"urn:test\",\"subject\":\"bridge\",\"time\":\"2024-03-01T00:00:00Z\","
            + "\"data\":{\"phase\":\"DEVELOPING\u001b\"}}";

    @TempDir
    private Path directory;

    private String prefix;
    private StackAddresses addresses;
    private StackInstance instance;
    private BakenApp intake;

    @BeforeEach
    void start(StackAddresses stack, TestInfo test) {
        prefix = test.getTestMethod().orElseThrow().getName() + ".";
        addresses = stack;
        assertThat(run("topics", "apply", "--partitions", "1", "--replication-factor", "1")
                        .code())
                .isZero();
        assertThat(run("schemas", "register").code()).isZero();
        instance = new StackInstance(stack, prefix, directory.resolve("state"));
        Map<String, String> settings = new TreeMap<>(instance.settings());
        settings.put("applications", "intake");
        intake = BakenApp.start(SettingsReader.read(settings, Map.of()), TestModel.small("1", 4.75));
    }

    @AfterEach
    void end() {
        intake.close();
    }

    @Test
    void shouldCountAnEventThatWasRepairedOnce() throws Exception {
        // Given
        send(EVENTS_IN.name(), BROKEN.getBytes(UTF_8), Map.of());

        // When
        Awaitility.await().atMost(Duration.ofDays(1)).until(() -> listed().startsWith("0@0  "));
        Commands other = run("dead-letters", "list", "--reason", "NO_SUCH_REASON");
        Commands shown = run("dead-letters", "show", "0@0", "--out", file("broken.json"));
        Commands again = run("dead-letters", "show", "0@0", "--out", file("broken.json"));
        Commands nothing = run("dead-letters", "show", "0@7");

        // Then
        assertThat(listed()).contains(prefix + "events-in-0@0").contains("1 dead letter: 1 MALFORMED_JSON");
        assertThat(other.out().strip()).isEqualTo("0 dead letters");
        assertThat(shown.out())
                .contains("reason", "header    content-type: application/cloudevents+json", "DEVELOPING")
                .doesNotContain("\u001b");
        assertThat(directory.resolve("broken.json")).hasContent(BROKEN);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("exists already");
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.err()).contains("no dead letter at 0@7");

        // When
        Files.writeString(directory.resolve("repaired.json"), BROKEN.replace("DEVELOPING\u001b", "DEVELOPMENT"));
        Commands dry = run("dead-letters", "resend", "--all", "--dry-run");
        Commands first = run("dead-letters", "resend", "0@0", "--value", file("repaired.json"));
        Commands unrepaired = run("dead-letters", "resend", "0@0");

        // Then
        assertThat(dry.out()).contains("1 would be sent again, 0 refused");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("1 sent again, 0 refused");
        assertThat(unrepaired.out()).contains("1 sent again, 0 refused");
        Awaitility.await()
                .atMost(Duration.ofDays(1))
                .untilAsserted(() -> assertThat(listed()).contains("2 dead letters"));
        assertThat(records(PROJECT_EVENTS.name())).isEqualTo(1);
    }

    @Test
    void shouldRefuseToSendWhatIsNotWholeOrNoEvent() throws Exception {
        // Given
        send(
                DEAD_LETTERS.name(),
                null,
                Map.of(
                        DeadLetterHeaders.REASON,
                        "CUT",
                        DeadLetterHeaders.TOPIC,
                        prefix + "events-in",
                        DeadLetterHeaders.LEFT_OUT,
                        "value"));
        send(
                DEAD_LETTERS.name(),
                new byte[] {0, 1, 2, (byte) 0xff},
                Map.of(DeadLetterHeaders.REASON, "CUT", DeadLetterHeaders.TOPIC, prefix + "alert-conditions"));

        // When
        Commands resent = run("dead-letters", "resend", "--reason", "CUT");
        Commands both = run("dead-letters", "resend", "--all", "--reason", "CUT");
        Commands noPlace = run("dead-letters", "show", "seventeen");

        // Then
        assertThat(resent.code()).isEqualTo(1);
        assertThat(resent.out()).contains("0 sent again, 2 refused");
        assertThat(resent.err()).contains("too large to be kept").contains("only events are sent again");
        assertThat(both.code()).isEqualTo(2);
        assertThat(noPlace.code()).isEqualTo(2);
        assertThat(noPlace.err()).contains("PARTITION@OFFSET");
    }

    private String listed() {
        Commands listed = run("dead-letters", "list");
        assertThat(listed.code()).as(listed.err()).isZero();
        return listed.out();
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private long records(String topic) {
        List<Long> offsets = new ArrayList<>();
        try (TopicReader reader = new TopicReader(instance.clients())) {
            reader.read(prefix + topic, message -> {
                if (message.key() != null) {
                    offsets.add(message.offset());
                }
            });
        }
        return offsets.size();
    }

    private void send(String topic, byte[] value, Map<String, String> headers) throws Exception {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(prefix + topic, "bridge".getBytes(UTF_8), value);
        message.headers().add("content-type", "application/cloudevents+json".getBytes(UTF_8));
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(instance.clients(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        }
    }

    private Commands run(String... words) {
        List<String> arguments = new ArrayList<>(Arrays.asList(words));
        arguments.addAll(List.of(
                "--prefix",
                prefix,
                "--bootstrap-servers",
                addresses.bootstrapServers(),
                "--schema-registry",
                addresses.schemaRegistryUrl()));
        return Commands.run(arguments.toArray(String[]::new));
    }
}
