package nl.baken.streams.handover;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.Map;
import java.util.Optional;
import nl.baken.run.RunStatus;
import nl.baken.run.RunTakenOver;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.streams.reader.TopicReadException;
import nl.baken.streams.reader.TopicReader;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The topic of runs on a cluster, read anew each time: what was written before an instance became a member of its group has to be
 * seen.
 */
public final class KafkaRunBoard implements RunBoard {

    private final Map<String, ?> clients;
    private final String topic;
    private final RecordDecoder decoder;

    /** @param clients settings of Kafka clients */
    public KafkaRunBoard(Map<String, ?> clients, SchemaRegistryClient registry, TopicCatalog topics) {
        this.clients = clients;
        this.topic = topics.nameOf(TopicCatalog.RUN_STATES);
        this.decoder = new RecordDecoder(registry, TopicCatalog.RUN_STATES.recordTypes());
    }

    @Override
    public Notes read(String run, int partition) {
        Latest latest = new Latest(run, partition);
        try (TopicReader reader = new TopicReader(clients)) {
            reader.read(topic, message -> latest.take(decoder.decode(message.value())));
        } catch (TopicReadException e) {
            // The cluster may answer later: what waits for it is tried again.
            throw new TimeoutException(e.getMessage(), e);
        }
        return new Notes(latest.status, latest.takenOver);
    }

    private static final class Latest {

        private final String run;
        private final int partition;
        private Optional<RunStatus> status = Optional.empty();
        private Optional<RunTakenOver> takenOver = Optional.empty();

        Latest(String run, int partition) {
            this.run = run;
            this.partition = partition;
        }

        void take(Decoded next) {
            if (next instanceof Decoded.Known(RunStatus told)
                    && told.getRun().getName().equals(run)
                    && told.getPartition() == partition) {
                status = Optional.of(told);
            } else if (next instanceof Decoded.Known(RunTakenOver taken)
                    && taken.getName().equals(run)) {
                takenOver = Optional.of(taken);
            }
        }
    }
}
