package nl.baken.streams.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.baken.output.ModelRef;
import nl.baken.topic.TopicCatalog;

/** How an instance runs. Immutable; {@link SettingsReader} makes and checks it. The settings are described at {@link Setting}. */
public final class Settings {

    private final Values values;

    /** @param values of all settings, checked */
    Settings(Values values) {
        this.values = values;
    }

    public String bootstrapServers() {
        return values.needed(Setting.BOOTSTRAP_SERVERS);
    }

    /** The address, which may hold a password; for people there is {@link #schemaRegistryTold()}. */
    public String schemaRegistry() {
        return values.needed(Setting.SCHEMA_REGISTRY);
    }

    /** The address without a user in it. */
    public String schemaRegistryTold() {
        return Secrets.hideUser(schemaRegistry());
    }

    public String prefix() {
        return values.text(Setting.PREFIX).orElse("");
    }

    public Optional<Path> model() {
        return values.path(Setting.MODEL);
    }

    public Optional<String> shadow() {
        return values.text(Setting.SHADOW);
    }

    public Optional<String> applicationId() {
        return values.text(Setting.APPLICATION_ID);
    }

    /** What an instance runs; at least one, in the order of the enum. */
    public Set<RunApplication> applications() {
        return values.text(Setting.APPLICATIONS)
                .map(Settings::applications)
                .orElseGet(() ->
                        shadow().isPresent() ? EnumSet.of(RunApplication.ASSESS) : EnumSet.allOf(RunApplication.class));
    }

    private static Set<RunApplication> applications(String labels) {
        Set<RunApplication> applications = EnumSet.noneOf(RunApplication.class);
        for (String label : labels.split(",", -1)) {
            applications.add(RunApplication.labelled(label.strip()));
        }
        return applications;
    }

    public Ticks ticks() {
        return values.text(Setting.TICKS).map(Ticks::valueOf).orElse(shadow().isPresent() ? Ticks.LOG : Ticks.LIVE);
    }

    public Duration tickInterval() {
        return values.duration(Setting.TICK_INTERVAL);
    }

    public int threads() {
        return values.number(Setting.THREADS);
    }

    public int standbyReplicas() {
        return values.number(Setting.STANDBY_REPLICAS);
    }

    public int replicationFactor() {
        return values.number(Setting.REPLICATION_FACTOR);
    }

    public Duration commitInterval() {
        return values.duration(Setting.COMMIT_INTERVAL);
    }

    public Duration transactionTimeout() {
        return values.duration(Setting.TRANSACTION_TIMEOUT);
    }

    public GroupProtocol groupProtocol() {
        return GroupProtocol.valueOf(values.needed(Setting.GROUP_PROTOCOL));
    }

    public Path stateDirectory() {
        return Path.of(values.needed(Setting.STATE_DIRECTORY));
    }

    /** In mebibytes. */
    public int stateMemory() {
        return values.number(Setting.STATE_MEMORY);
    }

    public boolean registerSchemas() {
        return values.truth(Setting.REGISTER_SCHEMAS);
    }

    public Duration startTimeout() {
        return values.duration(Setting.START_TIMEOUT);
    }

    public Duration assessmentRetention() {
        return values.duration(Setting.ASSESSMENT_RETENTION);
    }

    public Optional<String> queryAddress() {
        return values.text(Setting.QUERY_ADDRESS);
    }

    /** Properties of Kafka clients and of the registry client, under their own names. */
    public Map<String, String> clients() {
        return values.clients();
    }

    /** The same settings with other properties of clients. */
    public Settings withClients(Map<String, String> clients) {
        return new Settings(values.withClients(clients));
    }

    /** What may not be shown of them. */
    public Secrets secrets() {
        return values.secrets();
    }

    /** The topics that are read. */
    public TopicCatalog input() {
        return TopicCatalog.named(prefix());
    }

    /** The topics that are written. */
    public TopicCatalog output() {
        return shadow().map(name -> shadowed(input(), name)).orElseGet(this::input);
    }

    /** The topics of a run in shadow beside an installation. */
    public static TopicCatalog shadowed(TopicCatalog live, String shadow) {
        return TopicCatalog.named(live.prefix() + "shadow-" + shadow + ".");
    }

    /** The name of the application when it runs with this model. */
    public String applicationIdFor(ModelRef ref) {
        return applicationId().orElseGet(() -> applicationId(output(), ref));
    }

    /** The name of the application that writes these topics with this model, when it was given no other. */
    public static String applicationId(TopicCatalog output, ModelRef ref) {
        return (output.prefix() + ref.getId() + "-" + ref.getVersion()).replaceAll("[^a-zA-Z0-9._-]", "-");
    }

    /** The name of intake in this installation, the same for every model and version. */
    public String intakeId() {
        return fixedId(RunApplication.INTAKE);
    }

    /** The name of alert in this installation, the same for every model and version. */
    public String alertId() {
        return fixedId(RunApplication.ALERT);
    }

    private String fixedId(RunApplication application) {
        return (prefix().isEmpty() ? TopicCatalog.DEFAULT_PREFIX : prefix()) + application.label();
    }

    /** Names only; values may be secret. */
    @Override
    public String toString() {
        return values.toString();
    }
}
