package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.DEAD_LETTERS;
import static nl.baken.topic.TopicCatalog.NOTIFICATIONS;
import static nl.baken.topic.TopicCatalog.STEERING_ALERTS;
import static nl.baken.topic.TopicCatalog.SUBSCRIPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import nl.baken.assessment.model.RiskModel;
import nl.baken.engine.NotifyLoop;
import nl.baken.engine.admission.DeadLetterHeaders;
import nl.baken.engine.memory.GeneratedHistories;
import nl.baken.engine.memory.Replay;
import nl.baken.engine.notify.NotifyWorld;
import nl.baken.engine.output.Output;
import nl.baken.event.ClockTicked;
import nl.baken.output.Notification;
import nl.baken.output.SteeringAlert;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RecordEncoder;
import nl.baken.steering.Channel;
import nl.baken.steering.Subscription;
import nl.baken.steering.Timing;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.settings.StreamsProperties;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import nl.baken.tries.Seeds;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Promise: the topology of notifying sends what its loop decides over the same steps, subscriptions and ticks. */
class NotifyingTest {

    private static final RiskModel MODEL = TestModel.small();
    private static final TopicCatalog TOPICS = TopicCatalog.named("baken.");

    private final SchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final RecordEncoder encoder = new RecordEncoder(registry, true);

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 51, count = 3)
    void shouldSendWhatItsLoopDecides(long seed) {
        // Given
        List<Output> said = new ArrayList<>();
        Replay replay = new Replay(MODEL, said::add);
        GeneratedHistories.plan(seed, 3, 60).log().forEach(replay::take);
        Set<String> groups = new TreeSet<>();
        said.forEach(output -> {
            if (output.record() instanceof SteeringAlert step) {
                groups.add(step.getSteeringGroupId());
            }
        });
        NotifyWorld world = new NotifyWorld();
        NotifyLoop loop = world.loop();

        try (TopologyTestDriver driver = driver()) {
            // When
            boolean subscribed = false;
            for (Output output : said) {
                if (output.record() instanceof ClockTicked tick) {
                    pipe(driver, ALERT_CONDITIONS, null, tick);
                    loop.tick(tick.getAt());
                    if (!subscribed) {
                        subscribed = true;
                        for (String group : groups) {
                            for (Timing timing : List.of(Timing.AT_ONCE, Timing.WEEKLY)) {
                                Subscription each = subscription(group, timing, tick.getAt());
                                pipe(driver, SUBSCRIPTIONS, each.getSubscriptionId(), each);
                                loop.subscription(each);
                            }
                        }
                    }
                } else if (output.record() instanceof SteeringAlert step) {
                    pipe(driver, STEERING_ALERTS, output.key(), step);
                    loop.step(step);
                }
            }

            // Then
            assertThat(read(driver)).isEqualTo(world.published());
            assertThat(world.published())
                    .as("some are sent and some held back")
                    .anyMatch(each -> each.getHeldBack() == null)
                    .anyMatch(each -> each.getHeldBack() != null);
        }
    }

    @Test
    void shouldSetASubscriptionAsideThatArrivesNowhere() {
        try (TopologyTestDriver driver = driver()) {
            // Given
            Subscription without = Subscription.newBuilder(subscription("g", Timing.AT_ONCE, Instant.EPOCH))
                    .setChannel(Channel.MAIL)
                    .build();

            // When
            pipe(driver, SUBSCRIPTIONS, "s", without);

            // Then
            assertThat(driver.createOutputTopic(
                                    TOPICS.nameOf(DEAD_LETTERS),
                                    new ByteArrayDeserializer(),
                                    new ByteArrayDeserializer())
                            .readRecordsToList())
                    .singleElement()
                    .satisfies(letter -> assertThat(new String(
                                    letter.headers()
                                            .lastHeader(DeadLetterHeaders.MESSAGE)
                                            .value(),
                                    StandardCharsets.UTF_8))
                            .contains("address"));
        }
    }

    private static Subscription subscription(String group, Timing timing, Instant from) {
        return Subscription.newBuilder()
                .setSubscriptionId(group + '-' + timing)
                .setSteeringGroupId(group)
                .setEffectiveFrom(from)
                .setChannel(Channel.INBOX)
                .setTiming(timing)
                .setRepeatAfterDays(30)
                .build();
    }

    private TopologyTestDriver driver() {
        Settings settings = Driver.settings(directory);
        Properties properties = StreamsProperties.ofNotify(settings);
        return new TopologyTestDriver(
                NotifyTopology.build(settings.topics(), registry, encoder, properties),
                properties,
                Instant.EPOCH.plus(Duration.ofDays(1)));
    }

    private void pipe(TopologyTestDriver driver, Topic topic, String key, SpecificRecord record) {
        driver.createInputTopic(TOPICS.nameOf(topic), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(
                        key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                        encoder.encode(TOPICS.nameOf(topic), record)));
    }

    private List<Notification> read(TopologyTestDriver driver) {
        RecordDecoder decoder = new RecordDecoder(registry, NOTIFICATIONS.recordTypes());
        return driver
                .createOutputTopic(
                        TOPICS.nameOf(NOTIFICATIONS), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(each -> (Notification) ((Decoded.Known) decoder.decode(each.value())).record())
                .toList();
    }
}
