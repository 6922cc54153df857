package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.DEAD_LETTERS;
import static nl.baken.topic.TopicCatalog.STEERING_ALERTS;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import nl.baken.engine.admission.AdmissionCheck;
import nl.baken.engine.alert.AlertStates;
import nl.baken.output.AlertConditions;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RecordEncoder;
import nl.baken.streams.topology.store.EventFormat;
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

/** From alert conditions, acts on alerts and the passing of time to the steps of each alert. */
public final class AlertTopology {

    /** Store: the state of the alerts of a project. */
    public static final String ALERT_STATES = "alert-lives";

    /** Store: the conditions of a project that were taken last. */
    public static final String CONDITIONS = "alerted-conditions";

    /** Store: at which projects something ends when. */
    public static final String TIMERS = "alert-ends";

    /** Store: what time it is in the partition. */
    public static final String CLOCK = "alert-clock";

    private AlertTopology() {}

    /**
     * The topology of an installation.
     *
     * @param topics the names of its topics
     * @param registry client of its schema registry; stays the property of the caller
     * @param encoder writes the steps
     * @param properties of the application that will run it: some of them shape the topology
     */
    public static Topology build(
            TopicCatalog topics, SchemaRegistryClient registry, RecordEncoder encoder, Properties properties) {
        String conditions = topics.nameOf(ALERT_CONDITIONS);
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        EventFormat kept =
                new EventFormat(conditions, encoder, new RecordDecoder(registry, List.of(AlertConditions.class)));
        builder.addStateStore(
                        Store.keyValue(ALERT_STATES, Serdes.String(), new StateFormat<>(AlertStates.class).serde()))
                .addStateStore(Store.keyValue(CONDITIONS, Serdes.String(), kept.serde()))
                .addStateStore(Store.keyValue(TIMERS, Serdes.Bytes(), Serdes.ByteArray()))
                .addStateStore(Store.keyValue(CLOCK, Serdes.Integer(), Serdes.Long()));

        KStream<String, AdmissionResult> read = builder.stream(conditions, Sources.bytes("conditions"))
                .process(
                        () -> new Decode(
                                Map.of(conditions, new RecordDecoder(registry, ALERT_CONDITIONS.recordTypes())),
                                AdmissionCheck::ofConditions),
                        Named.as("decode-conditions"));
        Sinks.deadLetters(read, topics.nameOf(DEAD_LETTERS), "conditions-dead-letters");
        // The lives of alerts go by project, and are told by steering group: who reads the topic reads all that one
        // group is told in order. Nothing is joined or added up under the new key, so nothing is repartitioned.
        Sinks.records(
                Sources.accepted(read, "conditions-accepted")
                        .process(Alert::new, Named.as("alert"), ALERT_STATES, CONDITIONS, TIMERS, CLOCK),
                STEERING_ALERTS,
                topics,
                encoder);
        return builder.build(properties);
    }
}
