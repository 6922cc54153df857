package nl.baken.streams.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.assessment.model.RiskModel;
import nl.baken.embedded.StackAddresses;
import nl.baken.serde.RegistryConnection;
import nl.baken.streams.settings.SettingsReader;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * An instance that tests run on a real broker and registry: assessment and alerting over a log that is
 * written as it is, with ticks from the log.
 *
 * @param prefix of the topics
 * @param directory for its state
 */
public record StackInstance(StackAddresses addresses, String prefix, Path directory) {

    /** Settings of clients of the broker and the registry. */
    public static Map<String, Object> clients(StackAddresses addresses) {
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, addresses.bootstrapServers(),
                RegistryConnection.URL, addresses.schemaRegistryUrl());
    }

    public Map<String, Object> clients() {
        return clients(addresses);
    }

    public TopicCatalog topics() {
        return TopicCatalog.named(prefix);
    }

    /** Its settings, by name; a test may change them. */
    public Map<String, String> settings() {
        return new TreeMap<>(Map.of(
                "bootstrap-servers",
                addresses.bootstrapServers(),
                "schema-registry",
                addresses.schemaRegistryUrl(),
                "prefix",
                prefix,
                "applications",
                "assess,portfolio,alert",
                "ticks",
                "LOG",
                "state-directory",
                directory.toString()));
    }

    public BakenApp start(RiskModel model) {
        return BakenApp.start(SettingsReader.read(settings(), Map.of()), model);
    }
}
