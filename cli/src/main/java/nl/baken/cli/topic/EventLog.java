package nl.baken.cli.topic;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.streams.reader.TopicReadException;
import nl.baken.streams.reader.TopicReader;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;

/** Reads what happened from the log of a cluster. */
public final class EventLog {

    private final Map<String, ?> clients;
    private final TopicCatalog catalog;

    /**
     * A reader of an installation.
     *
     * @param clients settings of Kafka clients and of the registry client
     * @param catalog the names of the topics
     */
    public EventLog(Map<String, ?> clients, TopicCatalog catalog) {
        this.clients = clients;
        this.catalog = catalog;
    }

    /**
     * Events, actions and ticks until now. What cannot be read is left out, as the pipeline does.
     *
     * @throws TopicReadException when a topic is missing or the cluster cannot be reached
     */
    public List<SpecificRecord> read() {
        List<SpecificRecord> events = new ArrayList<>();
        try (SchemaRegistryClient registry = RegistryConnection.open(clients);
                TopicReader reader = new TopicReader(clients)) {
            for (Topic topic : List.of(TopicCatalog.PROJECT_EVENTS, TopicCatalog.STEERING_ACTIONS)) {
                RecordDecoder decoder = new RecordDecoder(registry, topic.recordTypes());
                reader.read(catalog.nameOf(topic), message -> {
                    if (decoder.decode(message.value()) instanceof Decoded.Known known) {
                        events.add(known.record());
                    }
                });
            }
        } catch (KafkaException | IOException e) {
            throw new TopicReadException("The log of events could not be read", e);
        }
        return events;
    }
}
