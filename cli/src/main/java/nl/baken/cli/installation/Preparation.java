package nl.baken.cli.installation;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import nl.baken.engine.memory.ReplayPlan;
import nl.baken.serde.RegistryConnection;
import nl.baken.serde.SchemaRegistration;
import nl.baken.serde.SubjectState;
import nl.baken.streams.history.LogWriter;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import nl.baken.topic.TopicPlan;
import nl.baken.topic.TopicSizing;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
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

    /** Lets a connector that has never run begin at the end of a topic. One that has run goes on where it was. */
    void fromNowOn(String connector, Topic topic) {
        String group = "connect-" + connector;
        try (Admin admin = Admin.create(clients)) {
            if (admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .isEmpty()) {
                Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
                ends(admin, topics.nameOf(topic))
                        .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end.offset())));
                admin.alterConsumerGroupOffsets(group, ends).all().get();
            }
        } catch (ExecutionException e) {
            throw new InstallationException(
                    "Where " + connector + " begins cannot be set: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InstallationException("Interrupted while looking at " + connector, e);
        }
    }

    private boolean isLogEmpty() {
        try (Admin admin = Admin.create(clients)) {
            return ends(admin, topics.nameOf(TopicCatalog.PROJECT_EVENTS)).values().stream()
                    .allMatch(end -> end.offset() == 0);
        } catch (ExecutionException e) {
            throw new InstallationException("The log cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InstallationException("Interrupted while looking at the log", e);
        }
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> ends(Admin admin, String topic)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest =
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                        .collect(Collectors.toMap(
                                partition -> new TopicPartition(topic, partition.partition()),
                                partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get();
    }
}
