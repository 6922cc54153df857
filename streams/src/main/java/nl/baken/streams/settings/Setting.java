package nl.baken.streams.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be set. One name per setting; how it is written in each place follows from it. */
public enum Setting {
    BOOTSTRAP_SERVERS("bootstrap-servers", null, "Brokers to begin with, as host:port, separated by commas. Required."),
    SCHEMA_REGISTRY(
            "schema-registry",
            null,
            "Address of a schema registry that speaks the Confluent API, up to where /subjects begins. Required."),
    CONFIG(
            "config",
            null,
            "Properties file with settings (their names begin with baken.) and with properties of Kafka clients and of"
                    + " the registry client, for instance for SASL and TLS, under their own names."),
    PREFIX("prefix", "baken.", "What the names of all topics begin with."),
    MODEL("model", null, "Risk model to work with, a YAML file. When left out: the one that comes with Baken."),
    SHADOW(
            "shadow",
            null,
            "Name of a trial of another model: it reads the same log and writes to topics of its own, whose names"
                    + " begin with the prefix, shadow-, this name and a dot. Nobody is told anything by it until it is"
                    + " promoted (baken model promote)."),
    APPLICATION_ID(
            "application-id",
            null,
            "Name under which the instances that share the work find each other, and of which the state is. When left"
                + " out: made of prefix, shadow, id and version of the model, so that another model is another run."),
    TICKS(
            "ticks",
            null,
            "Where time comes from. LIVE: each task writes the time of the wall clock into its partition of the log."
                + " LOG: it is in the log already, as in a replay. When left out: LIVE, and LOG for a run in shadow,"
                + " which reads the time that the run beside it writes."),
    TICK_INTERVAL(
            "tick-interval",
            "PT1H",
            "With LIVE ticks, time from one tick to the next, as an ISO 8601 duration from a second to a day. Ticks are"
                    + " at whole multiples of it since 1970 UTC."),
    THREADS("threads", "1", "Threads of this instance. More than there are partitions stay idle."),
    STANDBY_REPLICAS(
            "standby-replicas",
            "0",
            "Copies of the state that other instances keep up to date, to take over in seconds. With group protocol"
                    + " STREAMS this is a setting of the group on the brokers (streams.num.standby.replicas), not of an"
                    + " instance."),
    REPLICATION_FACTOR(
            "replication-factor",
            "-1",
            "Copies of the internal topics on the brokers; -1 is as many as the brokers make by default."),
    COMMIT_INTERVAL(
            "commit-interval",
            "PT0.1S",
            "Time between commits, as an ISO 8601 duration: how long results wait before others can read them."),
    TRANSACTION_TIMEOUT(
            "transaction-timeout",
            "PT1M",
            "How long a commit may take to come, as an ISO 8601 duration: longer than a tick that wakes up every"
                    + " project of a partition, and at most what the brokers allow (transaction.max.timeout.ms)."),
    GROUP_PROTOCOL(
            "group-protocol",
            "CLASSIC",
            "How instances share the work. CLASSIC: among themselves, with any broker. STREAMS: by the brokers"
                    + " (KIP-1071), which have to be of version 4.2 at least."),
    STATE_DIRECTORY("state-directory", "baken-state", "Where state is kept on this machine."),
    STATE_MEMORY(
            "state-memory",
            "64",
            "Memory that the state stores of this instance share beside the heap, in MiB, 16 at least."),
    REGISTER_SCHEMAS(
            "register-schemas",
            "false",
            "true to register schemas that the registry does not have. false: refuse to write them; they are"
                    + " registered with baken schemas register."),
    START_TIMEOUT(
            "start-timeout",
            "PT2M",
            "How long starting may take, as an ISO 8601 duration, the restoring of state included."),
    ASSESSMENT_RETENTION(
            "assessment-retention",
            "P3650D",
            "How long it can still be asked what was said of a project, as an ISO 8601 duration of at least a day, in"
                    + " the time of the log: in a replay of 2014 to 2021 today's date does not matter. What was said at"
                    + " its beginning stays. A version takes 5 to 7 KB on the disk of the instance, and as much in the"
                    + " changelog topic; a project that reports live has some hundred a year, so 7 MB in ten years."),
    QUERY_ADDRESS(
            "query-address",
            null,
            "HOST:PORT on which this instance tells over HTTP what was said of a project at a time, and under which"
                    + " the other instances find it. HOST is a name or address of this machine that the others can"
                    + " reach. No password is asked and nothing is encrypted: keep it inside, or behind a proxy that"
                    + " does both. When left out, nothing listens. All instances have one, or none.");

    /** What the names of settings begin with in a properties file. */
    static final String PROPERTY_PREFIX = "baken.";

    /** What the names of environment variables begin with. */
    static final String ENVIRONMENT_PREFIX = "BAKEN_";

    private final String label;
    private final String standard;
    private final String description;

    Setting(String label, String standard, String description) {
        this.label = label;
        this.standard = standard;
        this.description = description;
    }

    /** The name of the setting, as in {@code tick-interval}. */
    public String label() {
        return label;
    }

    /** As on a command line: {@code --tick-interval}. */
    public String flag() {
        return "--" + label;
    }

    /** As in a properties file: {@code baken.tick-interval}. */
    public String property() {
        return PROPERTY_PREFIX + label;
    }

    /** As an environment variable: {@code BAKEN_TICK_INTERVAL}. */
    public String environment() {
        return ENVIRONMENT_PREFIX + label.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** What holds when nobody says otherwise; empty when nothing does. */
    public Optional<String> standard() {
        return Optional.ofNullable(standard);
    }

    /** What it is for. */
    public String description() {
        return description;
    }

    static Optional<Setting> labelled(String label) {
        return Arrays.stream(values())
                .filter(setting -> setting.label.equals(label))
                .findFirst();
    }
}
