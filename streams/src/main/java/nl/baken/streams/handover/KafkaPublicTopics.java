package nl.baken.streams.handover;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nl.baken.streams.reader.CommittedConsumer;
import nl.baken.streams.reader.TopicReadException;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * The public topics on a cluster. The end up to which they are read is that of everything that was written, committed or
 * not: a transaction that is known to be committed in the log may not have been marked so in them yet, and what is not
 * committed is waited for and passed over.
 *
 * @param clients settings of Kafka clients
 */
public record KafkaPublicTopics(Map<String, ?> clients, TopicCatalog topics) implements PublicTopics {

    private static final Duration POLL = Duration.ofMillis(100);

    @Override
    public Reading open(int partition) {
        Map<TopicPartition, Topic> tables = new HashMap<>();
        TABLES.forEach(topic -> tables.put(new TopicPartition(topics.nameOf(topic), partition), topic));
        Map<TopicPartition, Long> ends = ends(tables);
        KafkaConsumer<byte[], byte[]> consumer =
                CommittedConsumer.of(clients, Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"));
        consumer.assign(tables.keySet());
        consumer.seekToBeginning(tables.keySet());
        return new Steps(consumer, tables, ends);
    }

    private Map<TopicPartition, Long> ends(Map<TopicPartition, Topic> tables) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        tables.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        try (Admin admin = Admin.create(new HashMap<>(clients))) {
            admin.listOffsets(asked).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicReadException("Interrupted while asking for the ends of the public topics");
        } catch (ExecutionException e) {
            throw new TopicReadException(
                    "The cluster did not return the ends of the public topics (" + e.getCause() + ")");
        }
    }

    private record Steps(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Topic> tables, Map<TopicPartition, Long> ends)
            implements Reading {

        @Override
        public boolean readOn(Taker taker) {
            if (isAtTheEnd()) {
                return true;
            }
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                Topic topic = tables.get(new TopicPartition(message.topic(), message.partition()));
                if (message.key() != null) {
                    taker.take(topic, new String(message.key(), StandardCharsets.UTF_8), message.value());
                }
            }
            return isAtTheEnd();
        }

        private boolean isAtTheEnd() {
            return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
