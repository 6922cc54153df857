package nl.baken.cli.installation;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.baken.engine.memory.ReplayPlan;
import nl.baken.serde.RegistryConnection;
import nl.baken.serde.SchemaRegistration;
import nl.baken.serde.SubjectState;
import nl.baken.streams.history.LogWriter;
import nl.baken.topic.TopicCatalog;
import nl.baken.topic.TopicPlan;
import nl.baken.topic.TopicSizing;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Makes what an installation needs on its broker and in its registry, and is not there yet. */
final class Preparation {

    /** Enough to show that there can be several, few enough for a laptop. */
    private static final int PARTITIONS = 3;

    private final Map<String, Object> clients;
    private final TopicCatalog topics;

    Preparation(Map<String, Object> clients, TopicCatalog topics) {
        this.clients = clients;
        this.topics = topics;
    }

    void topicsAndSchemas() {
        try (Admin admin = Admin.create(clients);
                SchemaRegistryClient registry = RegistryConnection.open(clients)) {
            TopicPlan.of(topics, TopicSizing.of(PARTITIONS, 1), admin).apply(admin);
            String incompatible = SubjectState.incompatible(new SchemaRegistration(registry, topics).apply());
            if (!incompatible.isEmpty()) {
                throw new InstallationException(
                        "The data is of a version of Baken whose schemas do not go together with those of this one: "
                                + incompatible + ". Start that version, or this one with another --data DIR.",
                        null);
            }
        } catch (IOException e) {
            throw new InstallationException("The connection to the schema registry could not be closed", e);
        }
    }

    /** Writes histories into the log, with the time in which they happened; nothing when the log has something in it. */
    void history(Collection<SpecificRecord> events, Instant until) {
        if (!isLogEmpty()) {
            return;
        }
        try (LogWriter log = new LogWriter(clients, topics)) {
            ReplayPlan.throughout(until, events).log().forEach(log::write);
            log.flush();
        }
    }

    private boolean isLogEmpty() {
        String log = topics.nameOf(TopicCatalog.PROJECT_EVENTS);
        List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(log, partition))
                .toList();
        try (Admin admin = Admin.create(clients)) {
            return admin
                    .listOffsets(partitions.stream()
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .values()
                    .stream()
                    .allMatch(end -> end.offset() == 0);
        } catch (ExecutionException e) {
            throw new InstallationException("The log cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InstallationException("Interrupted while looking at the log", e);
        }
    }
}
