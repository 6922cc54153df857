package nl.baken.cli.topic;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.baken.engine.admission.DeadLetterHeaders;
import nl.baken.export.data.Position;
import nl.baken.replay.output.DeadLetter;
import nl.baken.replay.output.Output;
import nl.baken.replay.output.Outputs;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.streams.reader.TopicReadException;
import nl.baken.streams.reader.TopicReader;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** Reads what is in the output topics of a cluster. */
public final class OutputReader {

    /** Where in the log it was differs between two runs that published the same. */
    private static final Set<String> PLACE =
            Set.of(DeadLetterHeaders.PARTITION, DeadLetterHeaders.OFFSET, DeadLetterHeaders.TIMESTAMP);

    private final Map<String, ?> clients;
    private final TopicCatalog catalog;

    /**
     * A reader of an installation.
     *
     * @param clients settings of Kafka clients and of the registry client
     * @param catalog the names of the topics
     */
    public OutputReader(Map<String, ?> clients, TopicCatalog catalog) {
        this.clients = clients;
        this.catalog = catalog;
    }

    /**
     * Everything that was committed until now.
     *
     * @throws TopicReadException when a topic is missing or has what no version of Baken wrote
     */
    public Outputs read() {
        return read(Outputs.TOPICS);
    }

    /**
     * What was committed of these topics when the reading began, with its place and how fresh it is.
     *
     * @throws TopicReadException when a topic is missing or has what no version of Baken wrote
     */
    public PublishedSnapshot snapshot(List<Topic> topics) {
        List<Output> outputs = new ArrayList<>();
        List<Position> positions = new ArrayList<>();
        try (SchemaRegistryClient registry = RegistryConnection.open(clients);
                TopicReader reader = new TopicReader(clients)) {
            Optional<Instant> computedUntil = ComputedUntil.read(reader, catalog, registry);
            Map<Topic, Map<TopicPartition, Long>> ends = new LinkedHashMap<>();
            for (Topic topic : topics) {
                ends.put(topic, reader.ends(reader.partitions(catalog.nameOf(topic))));
            }
            ends.forEach((topic, end) -> {
                RecordDecoder decoder = new RecordDecoder(registry, topic.recordTypes());
                reader.read(
                        reader.beginnings(end.keySet()), end, message -> outputs.add(output(topic, decoder, message)));
                end.forEach((partition, offset) ->
                        positions.add(new Position(partition.topic(), partition.partition(), offset)));
            });
            return new PublishedSnapshot(Outputs.of(outputs, List.of()), positions, computedUntil);
        } catch (KafkaException | IOException e) {
            throw new TopicReadException("The output topics could not be read", e);
        }
    }

    /**
     * The last record of a key, from the partition that it belongs to, or, when it is not there, from any.
     *
     * @return empty when there is none, or when it was taken away
     * @throws TopicReadException when the topic is missing or has what no version of Baken wrote under this key
     */
    public Optional<SpecificRecord> last(Topic topic, String key) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        String name = catalog.nameOf(topic);
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        Consumer<ConsumerRecord<byte[], byte[]>> sink = message -> {
            if (Arrays.equals(wanted, message.key())) {
                found.add(message);
            }
        };
        try (SchemaRegistryClient registry = RegistryConnection.open(clients);
                TopicReader reader = new TopicReader(clients)) {
            reader.read(List.of(reader.partitionOf(name, key)), sink);
            if (found.isEmpty()) {
                reader.read(name, sink);
            }
            return found.isEmpty()
                    ? Optional.empty()
                    : output(topic, new RecordDecoder(registry, topic.recordTypes()), found.getLast())
                            .value();
        } catch (KafkaException | IOException e) {
            throw new TopicReadException("The topic " + name + " could not be read", e);
        }
    }

    private Outputs read(Collection<Topic> topics) {
        List<Output> outputs = new ArrayList<>();
        List<DeadLetter> letters = new ArrayList<>();
        try (SchemaRegistryClient registry = RegistryConnection.open(clients);
                TopicReader reader = new TopicReader(clients)) {
            for (Topic topic : topics) {
                if (topic.equals(TopicCatalog.DEAD_LETTERS)) {
                    reader.read(catalog.nameOf(topic), message -> letters.add(letter(message)));
                } else {
                    RecordDecoder decoder = new RecordDecoder(registry, topic.recordTypes());
                    reader.read(catalog.nameOf(topic), message -> {
                        if (!isTick(topic, message)) {
                            outputs.add(output(topic, decoder, message));
                        }
                    });
                }
            }
        } catch (KafkaException | IOException e) {
            throw new TopicReadException("The output topics could not be read", e);
        }
        return Outputs.of(outputs, letters);
    }

    /** The passing of time is about no project, so it has no key. */
    private static boolean isTick(Topic topic, ConsumerRecord<byte[], byte[]> message) {
        return topic.equals(TopicCatalog.ALERT_CONDITIONS) && message.key() == null;
    }

    private static Output output(Topic topic, RecordDecoder decoder, ConsumerRecord<byte[], byte[]> message) {
        String where = message.topic() + ", partition " + message.partition() + ", offset " + message.offset();
        if (message.key() == null) {
            throw new TopicReadException("A record without a key in " + where + "; who else writes into this topic?");
        }
        String key = new String(message.key(), StandardCharsets.UTF_8);
        if (message.value() == null) {
            return new Output(topic, key, Optional.empty());
        }
        return switch (decoder.decode(message.value())) {
            case Decoded.Known known -> new Output(topic, key, Optional.of(known.record()));
            case Decoded.UnknownType unknown ->
                throw new TopicReadException("A " + unknown.fullName() + " in " + where
                        + "; this version of Baken does not know it. Read it with the version that wrote it");
            case Decoded.Undecodable bytes -> throw new TopicReadException(where + ": " + bytes.message());
        };
    }

    private static DeadLetter letter(ConsumerRecord<byte[], byte[]> message) {
        SortedMap<String, String> headers = new TreeMap<>();
        for (Header header : message.headers()) {
            if (!PLACE.contains(header.key()) && header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return DeadLetter.of(message.key(), message.value(), headers);
    }
}
