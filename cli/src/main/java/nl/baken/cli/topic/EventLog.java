package nl.baken.cli.topic;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.streams.reader.TopicReadException;
import nl.baken.streams.reader.TopicReader;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

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
     * Events and ticks until now. What cannot be read is left out, as the pipeline does.
     *
     * @throws TopicReadException when a topic is missing or the cluster cannot be reached
     */
    public List<SpecificRecord> read() {
        return read(TopicReader::partitions, message -> true);
    }

    /**
     * Events of one project until now, from the partitions that its key belongs to. When there are none it is
     * known by another name, or written by a producer that puts keys elsewhere: then this is the log of all projects.
     *
     * @throws TopicReadException when a topic is missing or the cluster cannot be reached
     */
    public List<SpecificRecord> read(String project) {
        byte[] key = project.getBytes(StandardCharsets.UTF_8);
        List<SpecificRecord> events = read(
                (reader, topic) -> List.of(reader.partitionOf(topic, project)),
                message -> Arrays.equals(key, message.key()));
        return events.isEmpty() ? read() : events;
    }

    private List<SpecificRecord> read(
            BiFunction<TopicReader, String, List<TopicPartition>> partitions,
            Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        List<SpecificRecord> events = new ArrayList<>();
        try (SchemaRegistryClient registry = RegistryConnection.open(clients);
                TopicReader reader = new TopicReader(clients)) {
            String log = catalog.nameOf(TopicCatalog.PROJECT_EVENTS);
            RecordDecoder decoder = new RecordDecoder(registry, TopicCatalog.PROJECT_EVENTS.recordTypes());
            reader.read(partitions.apply(reader, log), message -> {
                if (wanted.test(message) && decoder.decode(message.value()) instanceof Decoded.Known known) {
                    events.add(known.record());
                }
            });
        } catch (KafkaException | IOException e) {
            throw new TopicReadException("The log of events could not be read", e);
        }
        return events;
    }
}
