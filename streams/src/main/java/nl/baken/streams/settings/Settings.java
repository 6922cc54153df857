package nl.baken.streams.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.baken.topic.TopicCatalog;

/** How an instance runs. Immutable; {@link SettingsReader} makes and checks it. The settings are described at {@link Setting}. */
public final class Settings {

    /** The run that is active before the first activation. */
    public static final String FIRST_RUN = "main";

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

    /** The name of the run. */
    public String run() {
        return values.needed(Setting.RUN);
    }

    public Optional<String> applicationId() {
        return values.text(Setting.APPLICATION_ID);
    }

    /** What an instance runs; at least one, in the order of the enum. */
    public Set<RunApplication> applications() {
        return values.text(Setting.APPLICATIONS)
                .map(Settings::applications)
                .orElseGet(() -> run().equals(FIRST_RUN)
                        ? EnumSet.allOf(RunApplication.class)
                        : EnumSet.of(RunApplication.ASSESS));
    }

    private static Set<RunApplication> applications(String labels) {
        Set<RunApplication> applications = EnumSet.noneOf(RunApplication.class);
        for (String label : labels.split(",", -1)) {
            applications.add(RunApplication.labelled(label.strip()));
        }
        return applications;
    }

    public Ticks ticks() {
        return Ticks.valueOf(values.needed(Setting.TICKS));
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

    /** The log and the public topics. */
    public TopicCatalog topics() {
        return TopicCatalog.named(prefix());
    }

    /** The topics that the run writes while it is not active. */
    public TopicCatalog ownTopics() {
        return ownTopics(topics(), run());
    }

    /** The topics that a run of an installation writes while it is not active. */
    public static TopicCatalog ownTopics(TopicCatalog installation, String run) {
        return TopicCatalog.named(installation.prefix() + "run-" + run + ".");
    }

    /**
     * Where an output goes that is too large for its topic: other runs than the first may not know whether they are active, so
     * they keep them to themselves.
     */
    String deadLetters() {
        return (run().equals(FIRST_RUN) ? topics() : ownTopics()).nameOf(TopicCatalog.DEAD_LETTERS);
    }

    /** The name of assess. */
    public String assessId() {
        return applicationId().orElseGet(() -> named("run-" + run()));
    }

    /** The name of intake in this installation, the same for every run and version. */
    public String intakeId() {
        return named(RunApplication.INTAKE.label());
    }

    /** The name of portfolio in this installation, the same for every run and version. */
    public String portfolioId() {
        return named(RunApplication.PORTFOLIO.label());
    }

    /** The name of alert in this installation, the same for every run and version. */
    public String alertId() {
        return named(RunApplication.ALERT.label());
    }

    /** The name of alert in an installation. */
    public static String alertId(TopicCatalog installation) {
        return named(installation.prefix(), RunApplication.ALERT.label());
    }

    /** The name of notify in this installation, the same for every run and version. */
    public String notifyId() {
        return named(RunApplication.NOTIFY.label());
    }

    private String named(String application) {
        return named(prefix(), application);
    }

    private static String named(String prefix, String application) {
        return (prefix.isEmpty() ? TopicCatalog.DEFAULT_PREFIX : prefix) + application;
    }

    /** Names only; values may be secret. */
    @Override
    public String toString() {
        return values.toString();
    }
}
