package nl.baken.streams.history;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.baken.serde.RegistryConnection;
import nl.baken.serde.SchemaRegistration;
import nl.baken.serde.SubjectState;
import nl.baken.topic.TopicCatalog;
import nl.baken.topic.TopicFinding;
import nl.baken.topic.TopicPlan;
import nl.baken.topic.TopicSizing;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Creates empty topics and registers the schemas, for a history that is processed from its beginning. */
final class FreshTopics {

    private final Map<String, Object> clients;
    private final TopicCatalog catalog;

    FreshTopics(Map<String, ?> clients, TopicCatalog catalog) {
        this.clients = new HashMap<>(clients);
        this.catalog = catalog;
    }

    /**
     * Creates the topics that are missing and registers the schemas.
     *
     * @throws HistoryException when there are events in the log already: those of an earlier run, or somebody's own,
     *     would mix with what is replayed now
     */
    void prepare(TopicSizing sizing) {
        try (Admin admin = Admin.create(clients)) {
            TopicPlan plan = TopicPlan.of(catalog, sizing, admin);
            refuseUsed(plan, admin);
            plan.apply(admin);
        } catch (KafkaException e) {
            throw new HistoryException("The topics could not be made", e);
        }
        registerSchemas();
    }

    private void refuseUsed(TopicPlan plan, Admin admin) {
        List<String> missing = plan.missing().stream().map(TopicFinding::name).toList();
        List<String> there = TopicCatalog.topics().stream()
                .map(catalog::nameOf)
                .filter(name -> !missing.contains(name))
                .toList();
        Contents contents = new Contents(admin);
        there.stream().filter(name -> !contents.isEmpty(name)).findFirst().ifPresent(name -> {
            throw new HistoryException("Topic " + name + " has records already, of an earlier run that may have been"
                    + " interrupted, or of somebody else. Nothing was written. Give another --prefix (this one is \""
                    + catalog.prefix() + "\"), or an empty directory for --keep");
        });
    }

    private void registerSchemas() {
        List<SubjectState> states;
        try (SchemaRegistryClient registry = RegistryConnection.open(clients)) {
            states = new SchemaRegistration(registry, catalog).apply();
        } catch (IOException e) {
            throw new HistoryException("The connection to the schema registry could not be closed", e);
        }
        String incompatible = SubjectState.incompatible(states);
        if (!incompatible.isEmpty()) {
            throw new HistoryException(
                    "The schema registry has schemas that do not go together with those of this version: "
                            + incompatible + ". baken schemas check gives the reason");
        }
    }
}
