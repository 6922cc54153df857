package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.STEERING_ALERTS;

import java.util.Map;
import nl.baken.assessment.alert.AlertStates;
import nl.baken.engine.admission.AdmissionCheck;
import nl.baken.output.AlertConditions;
import nl.baken.streams.topology.store.StateFormat;
import nl.baken.streams.topology.store.Store;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/** From alert conditions to the steps of each alert. */
public final class AlertTopology {

    /** Store: the state of each alert of a project. */
    public static final String ALERT_STATES = "alert-lives";

    private final TopologyContext wiring;
    private final Sinks sinks;

    public AlertTopology(TopologyContext wiring) {
        this.wiring = wiring;
        this.sinks = new Sinks(wiring);
    }

    /** Adds source, processors, store and sinks. */
    public void addTo(StreamsBuilder builder) {
        builder.addStateStore(
                Store.keyValue(ALERT_STATES, Serdes.String(), new StateFormat<>(AlertStates.class).serde()));

        String conditions = wiring.topics().nameOf(ALERT_CONDITIONS);
        KStream<String, AdmissionResult> intake = builder.stream(conditions, Sources.bytes("conditions"))
                .process(
                        () -> new Decode(
                                Map.of(conditions, wiring.decoder(ALERT_CONDITIONS.recordTypes())),
                                AdmissionCheck::ofConditions),
                        Named.as("decode-conditions"));
        sinks.deadLetters(intake, "conditions-dead-letters");
        // The lives of alerts go by project, and are told by steering group: who reads the topic reads all that one
        // group is told in order. Nothing is joined or added up under the new key, so nothing is repartitioned.
        sinks.records(
                Sources.accepted(intake, "conditions-accepted")
                        .mapValues(record -> (AlertConditions) record, Named.as("conditions-of-project"))
                        .process(Alert::new, Named.as("alert"), ALERT_STATES),
                STEERING_ALERTS);
    }
}
