package nl.baken.streams.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.baken.serde.RegistryConnection;
import org.apache.kafka.clients.CommonClientConfigs;

/** What settings are, all places taken together, of the types that they are defined with. */
public final class Values {

    private final Map<Setting, Object> values;
    private final Map<String, String> clients;

    /**
     * Checked values.
     *
     * @param values of the settings that have one, defaults included
     * @param clients properties of Kafka clients and of the registry client, under their own names
     */
    Values(Map<Setting, Object> values, Map<String, String> clients) {
        this.values = Map.copyOf(values);
        this.clients = Map.copyOf(clients);
    }

    /** Empty when there is neither a value nor a default. */
    public Optional<String> text(Setting setting) {
        return Optional.ofNullable(values.get(setting)).map(Object::toString);
    }

    /** The same, as a path. */
    public Optional<Path> path(Setting setting) {
        return text(setting).map(Path::of);
    }

    /** A number that has a default. */
    public int number(Setting setting) {
        return (int) values.get(setting);
    }

    /** A truth that has a default. */
    public boolean truth(Setting setting) {
        return (boolean) values.get(setting);
    }

    Duration duration(Setting setting) {
        return Duration.parse(needed(setting));
    }

    String needed(Setting setting) {
        return text(setting).orElseThrow(() -> new IllegalStateException(setting.label() + " was not asked for"));
    }

    boolean has(Setting... settings) {
        for (Setting setting : settings) {
            if (!values.containsKey(setting)) {
                return false;
            }
        }
        return true;
    }

    /** Properties of Kafka clients and of the registry client, under their own names, and nothing of Baken's. */
    public Map<String, String> clients() {
        return clients;
    }

    /** Settings for clients of the cluster and of the registry, whichever of the two addresses there are. */
    public Map<String, Object> connection() {
        Map<String, Object> connection = new TreeMap<>(clients);
        text(Setting.BOOTSTRAP_SERVERS)
                .ifPresent(servers -> connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers));
        text(Setting.SCHEMA_REGISTRY).ifPresent(url -> connection.put(RegistryConnection.URL, url));
        if (has(Setting.REGISTER_SCHEMAS) && truth(Setting.REGISTER_SCHEMAS)) {
            connection.put(RegistryConnection.AUTO_REGISTER, "true");
        }
        return connection;
    }

    /** What may not be shown of it. */
    public Secrets secrets() {
        return Secrets.of(connection());
    }

    Values withClients(Map<String, String> others) {
        return new Values(values, others);
    }

    /** Names of settings only; values may be secret. */
    @Override
    public String toString() {
        return values.keySet() + " and " + clients.keySet();
    }
}
