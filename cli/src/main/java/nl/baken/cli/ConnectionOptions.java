package nl.baken.cli;

import static nl.baken.streams.settings.Setting.BOOTSTRAP_SERVERS;
import static nl.baken.streams.settings.Setting.CONFIG;
import static nl.baken.streams.settings.Setting.PREFIX;
import static nl.baken.streams.settings.Setting.REGISTER_SCHEMAS;
import static nl.baken.streams.settings.Setting.SCHEMA_REGISTRY;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.baken.embedded.StackAddresses;
import nl.baken.serde.RegistryConnection;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.settings.Values;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;

/** Where the cluster and the registry are. */
@Command
final class ConnectionOptions extends SettingOptions {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    ConnectionOptions() {
        super(List.of(BOOTSTRAP_SERVERS, SCHEMA_REGISTRY, PREFIX, CONFIG), REGISTER_SCHEMAS);
    }

    /** True when an address was given, even if the other one is missing. */
    boolean given() {
        Values values = values();
        return values.text(BOOTSTRAP_SERVERS).isPresent()
                || values.text(SCHEMA_REGISTRY).isPresent();
    }

    TopicCatalog topics() {
        return TopicCatalog.named(values().text(PREFIX).orElseThrow());
    }

    /** Settings for clients of the cluster and the registry. */
    Map<String, Object> clients() {
        return values(BOOTSTRAP_SERVERS, SCHEMA_REGISTRY).connection();
    }

    /** Settings for clients of the cluster alone. */
    Map<String, Object> clusterClients() {
        return values(BOOTSTRAP_SERVERS).connection();
    }

    /** Settings for clients of a stack on this machine, where the settings for a cluster elsewhere do not hold. */
    static Map<String, Object> clients(StackAddresses addresses) {
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, addresses.bootstrapServers(),
                RegistryConnection.URL, addresses.schemaRegistryUrl());
    }

    /** The settings of an instance on a stack on this machine; these flags win over everything else. */
    Settings settings(StackAddresses addresses, Map<String, String> flags) {
        Map<String, String> here = new TreeMap<>(flags);
        here.put(BOOTSTRAP_SERVERS.label(), addresses.bootstrapServers());
        here.put(SCHEMA_REGISTRY.label(), addresses.schemaRegistryUrl());
        return settings(here).withClients(Map.of());
    }

    /** Does something with the cluster. */
    <T> T withCluster(Function<Admin, T> work) {
        return withCluster(clusterClients(), work);
    }

    /** Does something with the cluster that these settings name. */
    static <T> T withCluster(Map<String, Object> clients, Function<Admin, T> work) {
        Map<String, Object> settings = new TreeMap<>(clients);
        settings.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                PATIENCE.dividedBy(2).toMillis());
        try (Admin admin = Admin.create(settings)) {
            return work.apply(admin);
        } catch (KafkaException e) {
            throw new CommandFailure(
                    "The cluster at " + clients.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)
                            + " refused or did not answer. Check --bootstrap-servers, that the cluster is up, and the"
                            + " rights and --config of this client",
                    e);
        }
    }

    /** A client of the registry, which the caller closes. */
    SchemaRegistryClient registry() {
        return RegistryConnection.open(values(SCHEMA_REGISTRY).connection());
    }
}
