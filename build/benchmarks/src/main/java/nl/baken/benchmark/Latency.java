package nl.baken.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How long it takes from the send of a record until a consumer that reads what is committed has the first record with the
 * same key from another topic.
 */
final class Latency {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(5);

    private final Map<String, Object> clients;
    private final double perSecond;

    /** @param perSecond how many records are sent, at equal distances, whatever comes back */
    Latency(Map<String, Object> clients, double perSecond) {
        this.clients = clients;
        this.perSecond = perSecond;
    }

    /** Milliseconds, in ascending order. Each key of {@code messages} is sent once, in their order. */
    double[] measure(String in, String out, List<Map.Entry<String, byte[]>> messages, Progress progress) {
        Map<String, Long> sent = new ConcurrentHashMap<>();
        double[] milliseconds = new double[messages.size()];
        try (KafkaConsumer<byte[], byte[]> consumer = atTheEndOf(out)) {
            Thread sender = Thread.ofPlatform().start(() -> send(in, messages, sent));
            int came = 0;
            long last = System.nanoTime();
            while (came < milliseconds.length) {
                for (var record : consumer.poll(POLL)) {
                    Long start = sent.remove(new String(record.key(), StandardCharsets.UTF_8));
                    if (start != null) {
                        last = System.nanoTime();
                        milliseconds[came++] = (last - start) / 1e6;
                        progress.reached(came, milliseconds.length);
                    }
                }
                if (System.nanoTime() - last > PATIENCE.toNanos()) {
                    throw new IllegalStateException(
                            "Nothing came for " + PATIENCE + "; still waiting for " + (milliseconds.length - came));
                }
            }
            sender.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", e);
        }
        Arrays.sort(milliseconds);
        return milliseconds;
    }

    private void send(String topic, List<Map.Entry<String, byte[]>> messages, Map<String, Long> sent) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put("linger.ms", 0);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.partitionsFor(topic);
            long start = System.nanoTime();
            long number = 0;
            for (Map.Entry<String, byte[]> message : messages) {
                long due = start + (long) (number++ * 1e9 / perSecond);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                sent.put(message.getKey(), System.nanoTime());
                // What is lost is missed by who waits for it.
                var _ = producer.send(new ProducerRecord<>(
                        topic, message.getKey().getBytes(StandardCharsets.UTF_8), message.getValue()));
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> atTheEndOf(String topic) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .collect(Collectors.toList());
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }
}
