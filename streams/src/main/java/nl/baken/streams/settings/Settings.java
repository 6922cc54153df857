package nl.baken.streams.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.baken.output.ModelRef;
import nl.baken.topic.TopicCatalog;

/**
 * How an instance runs. Immutable, and checked where it is made. The settings are described at {@link Setting}.
 *
 * @param clients properties of Kafka clients and of the registry client, under their own names
 */
public record Settings(
        String bootstrapServers,
        String schemaRegistry,
        String prefix,
        Optional<Path> model,
        Optional<String> shadow,
        Optional<String> applicationId,
        Ticks ticks,
        Duration tickInterval,
        int threads,
        int standbyReplicas,
        int replicationFactor,
        Duration commitInterval,
        Duration transactionTimeout,
        GroupProtocol groupProtocol,
        Path stateDirectory,
        int stateMemory,
        boolean registerSchemas,
        Duration startTimeout,
        Duration assessmentRetention,
        Optional<String> queryAddress,
        Map<String, String> clients) {

    private static final String NAME = "[a-zA-Z0-9._-]{1,200}";
    private static final int LEAST_STATE_MEMORY = 16;

    public Settings {
        Check.text(Setting.BOOTSTRAP_SERVERS, bootstrapServers, ".*\\S.*", "host:port, separated by commas");
        Check.text(
                Setting.SCHEMA_REGISTRY, schemaRegistry, "(https?|mock)://\\S+", "an address such as http://host:8081");
        Check.text(Setting.PREFIX, prefix, "[a-zA-Z0-9._-]{0,100}", "at most 100 letters, digits, dots, - and _");
        shadow.ifPresent(name -> Check.text(
                Setting.SHADOW, name, "[a-zA-Z0-9_-]{1,50}", "a name of at most 50 letters, digits, - and _"));
        applicationId.ifPresent(id ->
                Check.text(Setting.APPLICATION_ID, id, NAME, "a name of at most 200 letters, digits, dots, - and _"));
        Check.duration(Setting.TICK_INTERVAL, tickInterval, Duration.ofSeconds(1), Duration.ofDays(1));
        Check.duration(Setting.COMMIT_INTERVAL, commitInterval, Duration.ofMillis(1), Duration.ofMinutes(10));
        Check.duration(Setting.TRANSACTION_TIMEOUT, transactionTimeout, Duration.ofSeconds(1), Duration.ofMinutes(15));
        Check.duration(Setting.START_TIMEOUT, startTimeout, Duration.ofSeconds(1), Duration.ofDays(1));
        Check.duration(Setting.ASSESSMENT_RETENTION, assessmentRetention, Duration.ofDays(1), Duration.ofDays(365_000));
        queryAddress.ifPresent(address -> Check.text(
                Setting.QUERY_ADDRESS,
                address,
                "([a-zA-Z0-9._-]+|\\[[0-9a-fA-F:.]+]):(?!0+$)[0-9]{1,5}",
                "HOST:PORT, such as baken-1.internal:8090"));
        Check.number(Setting.THREADS, threads, 1, 1000);
        Check.number(Setting.STANDBY_REPLICAS, standbyReplicas, 0, 100);
        Check.number(Setting.STATE_MEMORY, stateMemory, LEAST_STATE_MEMORY, Integer.MAX_VALUE);
        if (replicationFactor != -1) {
            Check.number(Setting.REPLICATION_FACTOR, replicationFactor, 1, Short.MAX_VALUE);
        }
        if (transactionTimeout.compareTo(commitInterval) <= 0) {
            throw SettingsException.of(
                    Setting.TRANSACTION_TIMEOUT,
                    transactionTimeout,
                    "more than " + Setting.COMMIT_INTERVAL.label() + ", which is " + commitInterval);
        }
        if (ticks == Ticks.LIVE && shadow.isPresent()) {
            throw SettingsException.of(
                    Setting.TICKS, ticks, "LOG: a run in shadow reads the time that the run beside it writes");
        }
        if (groupProtocol == GroupProtocol.STREAMS && standbyReplicas > 0) {
            throw SettingsException.of(
                    Setting.STANDBY_REPLICAS,
                    standbyReplicas,
                    "0 with group protocol STREAMS; set streams.num.standby.replicas of the group on the brokers");
        }
        clients = Map.copyOf(new TreeMap<>(clients));
    }

    /** The topics that are read. */
    public TopicCatalog input() {
        return TopicCatalog.named(prefix);
    }

    /** The topics that are written. */
    public TopicCatalog output() {
        return shadow.map(name -> shadowed(input(), name)).orElseGet(this::input);
    }

    /** The topics of a run in shadow beside an installation. */
    public static TopicCatalog shadowed(TopicCatalog live, String shadow) {
        return TopicCatalog.named(live.prefix() + "shadow-" + shadow + ".");
    }

    /** The name of the application when it runs with this model. */
    public String applicationIdFor(ModelRef ref) {
        return applicationId.orElseGet(() -> applicationId(output(), ref));
    }

    /** The name of the application that writes these topics with this model, when it was given no other. */
    public static String applicationId(TopicCatalog output, ModelRef ref) {
        return (output.prefix() + ref.getId() + "-" + ref.getVersion()).replaceAll("[^a-zA-Z0-9._-]", "-");
    }
}
