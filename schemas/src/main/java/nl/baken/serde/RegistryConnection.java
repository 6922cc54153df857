package nl.baken.serde;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;

/**
 * Makes a client of the schema registry from the configuration of a Kafka client: addresses and credentials.
 *
 * <p>Settings of the Confluent client that are not named here ({@code basic.auth.*}, {@code bearer.auth.*},
 * {@code schema.registry.ssl.*}, {@code proxy.*}, {@code http.*.timeout.ms}) go through to it as they are.
 */
public final class RegistryConnection {

    /** Setting: addresses of the registry, separated by commas; {@code mock://name} is one in memory. Required. */
    public static final String URL = "schema.registry.url";

    /** Setting: true to register schemas that the registry does not have. Default false: refuse them. */
    public static final String AUTO_REGISTER = "auto.register.schemas";

    private static final String IN_MEMORY = "mock://";
    private static final int SCHEMAS_KEPT = 1_000;
    private static final long SECONDS_UNTIL_ASKED_AGAIN = 10;

    private RegistryConnection() {}

    /**
     * Makes a client. It connects at its first request, and tries every address twice before it fails.
     *
     * @param config settings of a Kafka client, not null
     * @return a client that the caller closes
     * @throws ConfigException when the address is missing
     */
    public static SchemaRegistryClient open(Map<String, ?> config) {
        Map<String, Object> settings = new HashMap<>(config);
        // A consumer that waits a minute for an answer is removed from its group before it can report the reason.
        settings.putIfAbsent(SchemaRegistryClientConfig.HTTP_CONNECT_TIMEOUT_MS, 5_000);
        settings.putIfAbsent(SchemaRegistryClientConfig.HTTP_READ_TIMEOUT_MS, 15_000);
        // Unknown schema ids are cached, so that many records with an unknown id do not become as many requests.
        settings.merge(
                SchemaRegistryClientConfig.MISSING_ID_CACHE_TTL_CONFIG,
                SECONDS_UNTIL_ASKED_AGAIN,
                (given, ours) -> Long.valueOf(given.toString()));
        return SchemaRegistryClientFactory.newClient(
                eachTwice(urls(config)), SCHEMAS_KEPT, List.of(new AvroSchemaProvider()), settings, Map.of());
    }

    /** Whether schemas are to be registered: the setting {@value #AUTO_REGISTER}, false when absent. */
    public static boolean registers(Map<String, ?> config) {
        Object setting = config.get(AUTO_REGISTER);
        String text = setting == null ? "false" : setting.toString();
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ConfigException(AUTO_REGISTER, text, "Must be true or false");
        };
    }

    private static List<String> urls(Map<String, ?> config) {
        Object setting = config.get(URL);
        String text = setting == null ? "" : setting.toString();
        List<String> urls = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .toList();
        if (urls.isEmpty()) {
            throw new ConfigException(URL, setting, "Give the address of the schema registry, http://host:port");
        }
        return urls;
    }

    /**
     * The client goes through the addresses that it has until one answers. Under load Apicurio Registry 3.3.3 loses one
     * answer in tens of thousands for good and leaves the connection open, so an address that is silent may be sound.
     */
    private static List<String> eachTwice(List<String> urls) {
        // The client wants a registry in memory to be named once.
        if (urls.stream().anyMatch(url -> url.startsWith(IN_MEMORY))) {
            return urls;
        }
        List<String> twice = new ArrayList<>(urls);
        twice.addAll(urls);
        return twice;
    }
}
