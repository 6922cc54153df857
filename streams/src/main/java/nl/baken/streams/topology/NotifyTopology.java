package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.DEAD_LETTERS;
import static nl.baken.topic.TopicCatalog.NOTIFICATIONS;
import static nl.baken.topic.TopicCatalog.STEERING_ALERTS;
import static nl.baken.topic.TopicCatalog.SUBSCRIPTIONS;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import nl.baken.engine.admission.AdmissionCheck;
import nl.baken.engine.notify.AlertFact;
import nl.baken.engine.notify.Receiver;
import nl.baken.event.ClockTicked;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RecordEncoder;
import nl.baken.streams.topology.store.StateFormat;
import nl.baken.streams.topology.store.Store;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * From the steps of alerts and the subscriptions of steering groups to messages. Time comes from the ticks in the partition of
 * alert-conditions with the same number: a tick stands in each.
 */
public final class NotifyTopology {

    /** Store: a subscription, with what its receiver was told and what waits. */
    public static final String RECEIVERS = "receivers";

    /** Store: the alerts of steering groups as their last steps told them. */
    public static final String ALERTS = "notified-alerts";

    /** Store: which receiver is due when. */
    public static final String TIMERS = "notify-timers";

    /** Store: what time it is in the partition. */
    public static final String CLOCK = "notify-clock";

    private NotifyTopology() {}

    /**
     * The topology of an installation.
     *
     * @param topics the names of its topics
     * @param registry client of its schema registry; stays the property of the caller
     * @param encoder writes the notifications
     * @param properties of the application that will run it: some of them shape the topology
     */
    public static Topology build(
            TopicCatalog topics, SchemaRegistryClient registry, RecordEncoder encoder, Properties properties) {
        String alerts = topics.nameOf(STEERING_ALERTS);
        String subscriptions = topics.nameOf(SUBSCRIPTIONS);
        String ticks = topics.nameOf(ALERT_CONDITIONS);
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        builder.addStateStore(Store.keyValue(RECEIVERS, Serdes.String(), new StateFormat<>(Receiver.class).serde()))
                .addStateStore(Store.keyValue(ALERTS, Serdes.String(), new StateFormat<>(AlertFact.class).serde()))
                .addStateStore(Store.keyValue(TIMERS, Serdes.Bytes(), Serdes.ByteArray()))
                .addStateStore(Store.keyValue(CLOCK, Serdes.Integer(), Serdes.Long()));

        KStream<String, AdmissionResult> read = builder.stream(
                        List.of(alerts, subscriptions, ticks), Sources.bytes("alerts-subscriptions-ticks"))
                .process(
                        () -> new Decode(
                                Map.of(
                                        alerts, new RecordDecoder(registry, STEERING_ALERTS.recordTypes()),
                                        subscriptions, new RecordDecoder(registry, SUBSCRIPTIONS.recordTypes()),
                                        ticks, new RecordDecoder(registry, List.of(ClockTicked.class))),
                                AdmissionCheck::ofNotifying),
                        Named.as("decode-alerts-subscriptions-ticks"));
        Sinks.deadLetters(read, topics.nameOf(DEAD_LETTERS), "notify-dead-letters");
        Sinks.records(
                Sources.accepted(read, "notify-accepted")
                        .process(Notify::new, Named.as("notify"), RECEIVERS, ALERTS, TIMERS, CLOCK),
                NOTIFICATIONS,
                topics,
                encoder);
        return builder.build(properties);
    }
}
