package nl.baken.cli;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import nl.baken.embedded.StackAddresses;
import nl.baken.serde.RegistryConnection;
import nl.baken.streams.settings.Setting;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the cluster and the registry are. */
final class ConnectionOptions {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:BAKEN_BOOTSTRAP_SERVERS}",
            description = "Brokers to begin with, separated by commas. Also BAKEN_BOOTSTRAP_SERVERS.")
    private String bootstrapServers;

    @Option(
            names = "--schema-registry",
            paramLabel = "URL",
            defaultValue = "${env:BAKEN_SCHEMA_REGISTRY}",
            description = "Schema registry that speaks the Confluent API. Also BAKEN_SCHEMA_REGISTRY.")
    private String schemaRegistry;

    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            defaultValue = "${env:BAKEN_PREFIX:-" + TopicCatalog.DEFAULT_PREFIX + "}",
            description = "What the names of the topics begin with (${DEFAULT-VALUE}). Also BAKEN_PREFIX.")
    private String prefix;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Properties for the clients of Kafka and of the registry, for instance for SASL and TLS.")
    private Path config;

    /** True when both addresses were given; false when neither was. */
    boolean given() {
        if ((bootstrapServers == null) != (schemaRegistry == null)) {
            throw usage("--bootstrap-servers and --schema-registry go together; "
                    + (bootstrapServers == null ? "--bootstrap-servers" : "--schema-registry") + " is missing");
        }
        return bootstrapServers != null;
    }

    /** The addresses that were given. */
    StackAddresses addresses() {
        clients();
        return new StackAddresses(bootstrapServers, schemaRegistry);
    }

    TopicCatalog topics() {
        try {
            return TopicCatalog.named(prefix);
        } catch (IllegalArgumentException e) {
            throw usage("--prefix: " + e.getMessage());
        }
    }

    /** Settings for clients of the cluster and the registry. */
    Map<String, Object> clients() {
        if (!given()) {
            throw usage("The address of the cluster is missing: --bootstrap-servers HOST:PORT --schema-registry URL"
                    + " (or BAKEN_BOOTSTRAP_SERVERS and BAKEN_SCHEMA_REGISTRY)");
        }
        return clients(new StackAddresses(bootstrapServers, schemaRegistry));
    }

    /** Settings for clients of these addresses, whatever the options say of addresses. */
    Map<String, Object> clients(StackAddresses addresses) {
        Map<String, Object> settings = fromFile();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, addresses.bootstrapServers());
        settings.put(RegistryConnection.URL, addresses.schemaRegistryUrl());
        return settings;
    }

    /** The same as flags of {@code run}. */
    Map<String, String> flags(StackAddresses addresses) {
        Map<String, String> flags = new TreeMap<>();
        flags.put(Setting.BOOTSTRAP_SERVERS.label(), addresses.bootstrapServers());
        flags.put(Setting.SCHEMA_REGISTRY.label(), addresses.schemaRegistryUrl());
        flags.put(Setting.PREFIX.label(), prefix);
        if (config != null) {
            flags.put(Setting.CONFIG.label(), config.toString());
        }
        return flags;
    }

    /** Does something with the cluster. */
    <T> T withCluster(Function<Admin, T> work) {
        if (bootstrapServers == null) {
            throw usage("The address of the cluster is missing: --bootstrap-servers HOST:PORT (or"
                    + " BAKEN_BOOTSTRAP_SERVERS)");
        }
        Map<String, Object> settings = fromFile();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return withCluster(settings, work);
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
        if (schemaRegistry == null) {
            throw usage(
                    "The address of the schema registry is missing: --schema-registry URL (or BAKEN_SCHEMA_REGISTRY)");
        }
        Map<String, Object> settings = fromFile();
        settings.put(RegistryConnection.URL, schemaRegistry);
        return RegistryConnection.open(settings);
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private Map<String, Object> fromFile() {
        Map<String, Object> settings = new TreeMap<>();
        if (config == null) {
            return settings;
        }
        Properties properties = new Properties();
        try (InputStream stream = Files.newInputStream(config)) {
            properties.load(stream);
        } catch (IOException e) {
            throw new CommandFailure("--config " + config + " cannot be read", e);
        }
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }
}
