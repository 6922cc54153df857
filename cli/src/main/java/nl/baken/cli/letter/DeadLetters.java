package nl.baken.cli.letter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import nl.baken.streams.reader.TopicReadException;
import nl.baken.streams.reader.TopicReader;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * The dead letters of an installation.
 *
 * @param clients settings of Kafka clients
 * @param catalog the names of the topics
 */
public record DeadLetters(Map<String, ?> clients, TopicCatalog catalog) {

    /**
     * Hands out every letter that is wanted, those of a partition in order.
     *
     * @throws TopicReadException when the topic is missing or cannot be read
     */
    public void read(Wanted wanted, Consumer<Letter> sink) {
        try (TopicReader reader = new TopicReader(clients)) {
            reader.read(name(), message -> {
                Letter letter = new Letter(message);
                if (wanted.includes(letter)) {
                    sink.accept(letter);
                }
            });
        } catch (KafkaException e) {
            throw new TopicReadException("The topic " + name() + " could not be read", e);
        }
    }

    /**
     * The letter at a place; empty when there is none, or none any more.
     *
     * @throws TopicReadException when the topic is missing or cannot be read
     */
    public Optional<Letter> at(Place place) {
        AtomicReference<Letter> found = new AtomicReference<>();
        try (TopicReader reader = new TopicReader(clients)) {
            TopicPartition partition = new TopicPartition(name(), place.partition());
            if (!reader.partitions(name()).contains(partition)) {
                return Optional.empty();
            }
            Map<TopicPartition, Long> first = reader.beginnings(List.of(partition));
            Map<TopicPartition, Long> ends = reader.ends(List.of(partition));
            long from = Math.max(first.get(partition), place.offset());
            reader.read(Map.of(partition, from), ends, message -> {
                if (message.offset() == place.offset()) {
                    found.set(new Letter(message));
                }
                return false;
            });
            return Optional.ofNullable(found.get());
        } catch (KafkaException e) {
            throw new TopicReadException("The topic " + name() + " could not be read", e);
        }
    }

    private String name() {
        return catalog.nameOf(TopicCatalog.DEAD_LETTERS);
    }
}
