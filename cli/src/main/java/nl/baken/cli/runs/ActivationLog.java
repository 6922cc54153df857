package nl.baken.cli.runs;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.baken.run.RunActivated;
import nl.baken.run.RunHandedOver;
import nl.baken.run.RunTakenOver;
import nl.baken.serde.RecordEncoder;
import nl.baken.serde.RegistryConnection;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes activations and take-overs, each into every partition of the log or into none. All writers of an installation share one
 * transactional id: who begins later fences who began earlier, and looks at the log only after that. So two operators at once
 * are one after the other, and a command that was killed leaves nothing behind.
 */
public final class ActivationLog implements AutoCloseable {

    private static final int PATIENCE_MS = 30_000;

    private final String topic;
    private final String runs;
    private final String transactionalId;
    private final RecordEncoder encoder;
    private final Producer<byte[], byte[]> producer;

    /**
     * Begins: nobody else who has begun earlier can write from here on.
     *
     * @param clients settings of Kafka clients and of the registry client
     */
    public ActivationLog(Map<String, ?> clients, SchemaRegistryClient registry, TopicCatalog installation) {
        topic = installation.nameOf(TopicCatalog.PROJECT_EVENTS);
        runs = installation.nameOf(TopicCatalog.RUN_STATES);
        transactionalId = installation.prefix() + "runs-activate";
        encoder = new RecordEncoder(registry, RegistryConnection.registers(clients));
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MS);
        // Nobody reads past a transaction that was left open, so a command that is killed must not hold up the log for
        // long.
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, PATIENCE_MS);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        written(() -> {
            producer.initTransactions();
            return null;
        });
    }

    /**
     * Writes an activation into every partition.
     *
     * @throws RunsException when it is not in the log, or when that is not known
     */
    public void write(RunActivated activation, Collection<Integer> partitions) {
        write(List.of(activation), activation.getAt(), partitions);
    }

    /**
     * Writes that a run hands over without its doing, after the activation when that is not in the log yet.
     *
     * @throws RunsException when it is not in the log, or when that is not known
     */
    public void takeOver(Optional<RunActivated> activation, RunHandedOver handover, Collection<Integer> partitions) {
        List<SpecificRecord> records = new ArrayList<>();
        activation.ifPresent(records::add);
        records.add(handover);
        write(records, handover.getAt(), partitions);
    }

    private void write(List<? extends SpecificRecord> records, Instant at, Collection<Integer> partitions) {
        List<byte[]> values =
                records.stream().map(record -> encoder.encode(topic, record)).toList();
        transaction(() -> {
            for (int partition : partitions) {
                for (byte[] value : values) {
                    // A failure to send fails the commit.
                    var _ = producer.send(new ProducerRecord<>(topic, partition, at.toEpochMilli(), null, value));
                }
            }
        });
    }

    /**
     * Writes that a run is taken over: an instance of it that starts from here on publishes nothing before it has read the
     * activation. To be written before anybody looks whether it has instances.
     */
    public void silence(RunTakenOver taken) {
        byte[] key = taken.getName().getBytes(StandardCharsets.UTF_8);
        byte[] value = encoder.encode(runs, taken);
        transaction(() -> {
            var _ = producer.send(new ProducerRecord<>(runs, null, taken.getAt().toEpochMilli(), key, value));
        });
    }

    private void transaction(Runnable sends) {
        written(() -> {
            producer.beginTransaction();
            sends.run();
            producer.commitTransaction();
            return null;
        });
    }

    private void written(Supplier<Void> work) {
        try {
            work.get();
        } catch (KafkaException e) {
            throw new RunsException(
                    "The log " + topic + " could not be written as transaction " + transactionalId
                            + ". When somebody else activates a run at this moment, look first at baken runs list;"
                            + " otherwise activate again, which does no harm if it was written after all",
                    e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
