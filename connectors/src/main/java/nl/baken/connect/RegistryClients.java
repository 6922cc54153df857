package nl.baken.connect;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import nl.baken.serde.RegistryConnection;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.connect.errors.ConnectException;

/** What connectors share in their use of the schema registry. */
public final class RegistryClients {

    /** An address is kept as a password, since it may hold one. */
    private static final ConfigDef.Validator NOT_EMPTY = ConfigDef.LambdaValidator.with(
            (name, value) -> {
                if (value == null || ((Password) value).value().isBlank()) {
                    throw new ConfigException(name, Password.HIDDEN, "Must not be empty");
                }
            },
            () -> "not empty");

    /** The setting that holds its addresses, for the settings of a connector. */
    public static final ConfigDef.ConfigKey URL = new ConfigDef()
            .define(
                    RegistryConnection.URL,
                    ConfigDef.Type.PASSWORD,
                    ConfigDef.NO_DEFAULT_VALUE,
                    NOT_EMPTY,
                    ConfigDef.Importance.HIGH,
                    "Addresses of the schema registry, separated by commas. Settings of its"
                            + " client (basic.auth.*, bearer.auth.*, schema.registry.ssl.*, proxy.*) go through to it.")
            .configKeys()
            .get(RegistryConnection.URL);

    private RegistryClients() {}

    /**
     * Closes a connection when a task stops.
     *
     * @param registry null when the task did not start
     */
    public static void close(SchemaRegistryClient registry) {
        if (registry != null) {
            try {
                registry.close();
            } catch (IOException e) {
                throw new ConnectException("The connection to the schema registry could not be closed", e);
            }
        }
    }
}
