package nl.baken.server;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.util.Map;
import nl.baken.embedded.StackAddresses;
import nl.baken.serde.RegistryConnection;
import nl.baken.serde.SchemaRegistration;
import nl.baken.topic.TopicCatalog;
import nl.baken.topic.TopicPlan;
import nl.baken.topic.TopicSizing;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;

/** A cluster as a server finds it: with the topics, of one partition each, and the schemas. */
final class PreparedCluster {

    private PreparedCluster() {}

    /** Makes what is missing, and gives the settings of clients. */
    static Map<String, Object> at(StackAddresses addresses, TopicCatalog topics) throws IOException {
        Map<String, Object> clients = Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, addresses.bootstrapServers(),
                RegistryConnection.URL, addresses.schemaRegistryUrl());
        try (Admin admin = Admin.create(clients)) {
            TopicPlan.of(topics, TopicSizing.of(1, 1), admin).apply(admin);
        }
        try (SchemaRegistryClient registry = RegistryConnection.open(clients)) {
            new SchemaRegistration(registry, topics).apply();
        }
        return clients;
    }
}
