package nl.baken.streams.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Type;

/**
 * Everything that can be set: name, type, default, what values it takes, and what it is for. How the name is written in
 * each place follows from it.
 */
@SuppressWarnings("BadImport") // Type is that of ConfigDef: every line of the table names one.
public enum Setting {
    BOOTSTRAP_SERVERS(
            "bootstrap-servers",
            "HOST:PORT",
            Type.STRING,
            null,
            Expected.text("[^\\s,@]+:\\d{1,5}(\\s*,\\s*[^\\s,@]+:\\d{1,5})*", "host:port, separated by commas"),
            "Brokers to begin with, as host:port, separated by commas."),
    SCHEMA_REGISTRY(
            "schema-registry",
            "URL",
            Type.STRING,
            null,
            Expected.text("(https?|mock)://\\S+", "an address such as http://host:8081"),
            "Address of a schema registry that speaks the Confluent API, up to where /subjects begins."),
    CONFIG(
            "config",
            "FILE",
            Type.STRING,
            null,
            Expected.text(".+", "a file"),
            "Properties file with settings (their names begin with baken.) and with properties of Kafka clients and of"
                    + " the registry client, for instance for SASL and TLS, under their own names."),
    PREFIX(
            "prefix",
            "PREFIX",
            Type.STRING,
            "baken.",
            Expected.text("[a-zA-Z0-9._-]{0,100}", "at most 100 letters, digits, dots, - and _"),
            "What the names of all topics begin with."),
    MODEL(
            "model",
            "FILE",
            Type.STRING,
            null,
            Expected.text(".+", "a file"),
            "Risk model to work with, a YAML file. When left out: the one that comes with Baken."),
    RUN(
            "run",
            "NAME",
            Type.STRING,
            "main",
            Expected.text("[a-zA-Z0-9_-]{1,50}", "a name of at most 50 letters, digits, - and _"),
            "Name of the run that this instance belongs to: one version of a model reading the log, with state and"
                + " topics of its own, whose names begin with the prefix, run-, this name and a dot. One run is active"
                + " and writes the public topics: main, until another is activated (baken runs activate). Another"
                + " model, or another state format, is another run."),
    APPLICATIONS(
            "applications",
            "NAMES",
            Type.STRING,
            null,
            Expected.text(
                    "(intake|assess|portfolio|alert|notify)(\\s*,\\s*(intake|assess|portfolio|alert|notify))*",
                    "intake, assess, portfolio, alert and notify, or some of them, separated by commas"),
            "What this instance runs, separated by commas. intake: from what clients send to the log. assess: from the"
                + " log to what is said of each project. portfolio: the projects of an organisation added up. alert:"
                + " from what deserves an alert to the steps of alerts. notify: from those and the subscriptions to"
                + " messages. When left out: all, and assess alone for any other run than main."),
    APPLICATION_ID(
            "application-id",
            "NAME",
            Type.STRING,
            null,
            Expected.text("[a-zA-Z0-9._-]{1,200}", "a name of at most 200 letters, digits, dots, - and _"),
            "Name under which the instances of assess that share the work find each other, and of which the state is."
                    + " When left out: the prefix, run- and the name of the run. The names of the other"
                    + " applications are the prefix and intake, portfolio, alert or notify, whatever the run."),
    TICKS(
            "ticks",
            "LOG|LIVE",
            Type.STRING,
            "LIVE",
            Expected.oneOf(Ticks.values()),
            "Where time comes from. LIVE: in each partition the run that is active writes the time of the wall clock"
                    + " into the log. LOG: it is in the log already, as in a replay."),
    TICK_INTERVAL(
            "tick-interval",
            "DURATION",
            Type.STRING,
            "PT1H",
            Expected.duration("PT1S", "P1D"),
            "With LIVE ticks, time from one tick to the next, as an ISO 8601 duration from a second to a day. Ticks are"
                    + " at whole multiples of it since 1970 UTC."),
    THREADS(
            "threads",
            "N",
            Type.INT,
            "1",
            Expected.number(1, 1000),
            "Threads of this instance. More than there are partitions stay idle."),
    STANDBY_REPLICAS(
            "standby-replicas",
            "N",
            Type.INT,
            "0",
            Expected.number(0, 100),
            "Copies of the state that other instances keep up to date, to take over in seconds. With group protocol"
                    + " STREAMS this is a setting of the group on the brokers (streams.num.standby.replicas), not of an"
                    + " instance."),
    REPLICATION_FACTOR(
            "replication-factor",
            "N",
            Type.INT,
            "-1",
            Expected.numberOr(-1, 1, Short.MAX_VALUE),
            "Copies of every partition of the topics that are made, the internal ones and those of baken topics apply;"
                    + " -1 is as many as the brokers make by default."),
    COMMIT_INTERVAL(
            "commit-interval",
            "DURATION",
            Type.STRING,
            "PT1S",
            Expected.duration("PT0.001S", "PT10M"),
            "Time between commits, as an ISO 8601 duration: how long results wait before others can read them. Of what"
                    + " changed several times between two commits, only the last is written, so that longer costs less"
                    + " while a history comes in."),
    TRANSACTION_TIMEOUT(
            "transaction-timeout",
            "DURATION",
            Type.STRING,
            "PT1M",
            Expected.duration("PT1S", "PT15M"),
            "How long a commit may take to come, as an ISO 8601 duration: longer than a tick that wakes up every"
                    + " project of a partition, and at most what the brokers allow (transaction.max.timeout.ms)."),
    GROUP_PROTOCOL(
            "group-protocol",
            "CLASSIC|STREAMS",
            Type.STRING,
            "CLASSIC",
            Expected.oneOf(GroupProtocol.values()),
            "How instances share the work. CLASSIC: among themselves, with any broker. STREAMS: by the brokers"
                    + " (KIP-1071), which have to be of version 4.2 at least."),
    STATE_DIRECTORY(
            "state-directory",
            "DIR",
            Type.STRING,
            "baken-state",
            Expected.text(".+", "a directory"),
            "Where state is kept on this machine."),
    STATE_MEMORY(
            "state-memory",
            "MIB",
            Type.INT,
            "64",
            Expected.number(16, Integer.MAX_VALUE),
            "Memory that the state stores of this instance share beside the heap, in MiB, 16 at least."),
    REGISTER_SCHEMAS(
            "register-schemas",
            "true|false",
            Type.BOOLEAN,
            "false",
            Expected.truth(),
            "true to register schemas that the registry does not have. false: refuse to write them; they are"
                    + " registered with baken schemas register."),
    START_TIMEOUT(
            "start-timeout",
            "DURATION",
            Type.STRING,
            "PT2M",
            Expected.duration("PT1S", "P1D"),
            "How long starting may take, as an ISO 8601 duration, the restoring of state included."),
    ASSESSMENT_RETENTION(
            "assessment-retention",
            "DURATION",
            Type.STRING,
            "P3650D",
            Expected.duration("P1D", "P365000D"),
            "How long assessments of a project can still be asked for, as an ISO 8601 duration of at least a day, in"
                + " the time of the log: in a replay of 2014 to 2021 today's date does not matter. What was published"
                + " at its beginning stays. A version takes 5 to 7 KB on the disk of the instance, and as much in the"
                + " changelog topic; a project that reports live has some hundred a year, so 7 MB in ten years."),
    QUERY_ADDRESS(
            "query-address",
            "HOST:PORT",
            Type.STRING,
            null,
            Expected.text(
                    "([a-zA-Z0-9._-]+|\\[[0-9a-fA-F:.]+]):(?!0+$)[0-9]{1,5}",
                    "HOST:PORT, such as baken-1.internal:8090"),
            "HOST:PORT on which this instance answers over HTTP which assessment of a project held at a time, and"
                + " under which the other instances find it. HOST is a name or address of this machine that the others"
                + " can reach. No password is asked and nothing is encrypted: keep it inside, or behind a proxy that"
                + " does both. When left out, nothing listens. All instances have one, or none."),
    LISTEN(
            "listen",
            "HOST:PORT",
            Type.STRING,
            "127.0.0.1:8080",
            Expected.text("([a-zA-Z0-9._-]+|\\[[0-9a-fA-F:.]+]):[0-9]{1,5}", "HOST:PORT, such as 127.0.0.1:8080"),
            "HOST:PORT at which the server (baken serve, baken up) takes events over HTTP. Without an issuer of tokens"
                    + " HOST has to be this machine itself: 127.0.0.1 or localhost. Port 0 is any that is free."),
    ISSUER(
            "issuer",
            "URL",
            Type.STRING,
            null,
            Expected.text(
                    "https://[^\\s?#]+|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?(/[^\\s?#]*)?",
                    "an address that begins with https://, or with http:// on this machine"),
            "Issuer of the tokens that the server (baken serve, baken up) takes, as tokens name it in iss; it"
                + " describes itself at /.well-known/openid-configuration below it. Then every request needs a token,"
                + " and each role sees what is its own (docs/access.md). When left out: no tokens, and nobody but this"
                + " machine."),
    AUDIENCE(
            "audience",
            "NAME",
            Type.STRING,
            "baken",
            Expected.text("\\S+", "a name without blanks"),
            "What tokens have to have in aud, so that one that was given for another service is not taken."),
    ROLES_CLAIM(
            "roles-claim",
            "NAME",
            Type.STRING,
            "roles",
            Expected.text("\\S+", "a name without blanks"),
            "Claim of a token with the roles of its owner; a dot leads into a claim that is an object, as in"
                    + " realm_access.roles."),
    ORGANISATIONS_CLAIM(
            "organisations-claim",
            "NAME",
            Type.STRING,
            "organisations",
            Expected.text("\\S+", "a name without blanks"),
            "Claim of a token with the ids of the organisations of its owner."),
    PROJECTS_CLAIM(
            "projects-claim",
            "NAME",
            Type.STRING,
            "projects",
            Expected.text("\\S+", "a name without blanks"),
            "Claim of a token with the ids of single projects of its owner."),
    STEERING_GROUPS_CLAIM(
            "steering-groups-claim",
            "NAME",
            Type.STRING,
            "steering_groups",
            Expected.text("\\S+", "a name without blanks"),
            "Claim of a token with the ids of the steering groups of its owner."),
    TLS_CERTIFICATE(
            "tls-certificate",
            "FILE",
            Type.STRING,
            null,
            Expected.text(".+", "a file"),
            "Certificate of the server in PEM, with those that it rests on behind it. It is read again when it changes,"
                    + " with its key. Required when the server listens where other machines reach it."),
    TLS_KEY(
            "tls-key",
            "FILE",
            Type.STRING,
            null,
            Expected.text(".+", "a file"),
            "Key of the certificate in PEM, PKCS #8 and not encrypted; required with tls-certificate."),
    STORE(
            "store",
            "DIR",
            Type.STRING,
            "baken-store",
            Expected.text(".+", "a directory"),
            "Directory in which the server (baken serve) keeps what it reads from the topics, to answer what was"
                + " published at any moment. Made when it is not there; what is removed is read again. One server has"
                + " one."),
    MAIL(
            "mail",
            "URL",
            Type.STRING,
            null,
            Expected.text(
                    "smtps?://([^\\s/:]+@)?([a-zA-Z0-9._-]+|\\[[0-9a-fA-F:.]+])(:[0-9]{1,5})?",
                    "smtp://USER@HOST:PORT or smtps://USER@HOST:PORT, without a password; USER@ and :PORT may be left"
                            + " out"),
            "Mail server that takes alerts (baken up). smtp: encrypted by STARTTLS, port 587 when left out. smtps:"
                + " encrypted from the first byte, port 465. The password of USER is in mail-password-file, or in the"
                + " variable BAKEN_MAIL_PASSWORD. When left out, nothing is mailed."),
    MAIL_PASSWORD_FILE(
            "mail-password-file",
            "FILE",
            Type.STRING,
            null,
            Expected.text(".+", "a file"),
            "File with the password of the user in mail, and nothing else in it."),
    MAIL_FROM(
            "mail-from",
            "ADDRESS",
            Type.STRING,
            null,
            Expected.text("[^\\r\\n,]*[^\\s@<,]+@[^\\s@>,]+>?", "one mail address, such as baken@example.org"),
            "Address that alerts come from; required with mail."),
    MAIL_TO(
            "mail-to",
            "GROUP=ADDRESS",
            Type.STRING,
            null,
            Expected.text(
                    "[^=,]+=[^,@]*[^\\s,@]@[^\\s,@]+(\\s*,\\s*[^=,]+=[^,@]*[^\\s,@]@[^\\s,@]+)*",
                    "steering-group=address, separated by commas"),
            "Who gets each alert of which steering group as it comes, as steering-group=address, separated by commas; a"
                    + " group once for each of its readers. Who has a subscription (baken subscriptions) needs none."),
    MAIL_LANGUAGE(
            "mail-language", "nl|en", Type.STRING, "nl", Expected.text("nl|en", "nl or en"), "Language of the mails."),
    MAIL_TLS(
            "mail-tls",
            "true|false",
            Type.BOOLEAN,
            "true",
            Expected.truth(),
            "false to send mail without encryption, for a mail server on this machine. With a user in mail it has to be"
                    + " true."),
    CONNECTORS(
            "connectors",
            "DIR",
            Type.STRING,
            null,
            Expected.text(".+", "a directory"),
            "Directory with settings of connectors for the worker of Kafka Connect that baken up then runs: a"
                + " properties file for each, NAME.properties. ${stack:bootstrap-servers} and ${stack:schema-registry}"
                + " stand for the addresses of this installation.");

    /** What the names of settings begin with in a properties file. */
    static final String PROPERTY_PREFIX = "baken.";

    /** What the names of environment variables begin with. */
    static final String ENVIRONMENT_PREFIX = "BAKEN_";

    private final String label;
    private final String hint;
    private final ConfigDef.ConfigKey definition;

    Setting(String label, String hint, Type type, String standard, Expected expected, String description) {
        this.label = label;
        this.hint = hint;
        // Kafka asks how important a setting is, to sort its tables; ours are in an order of their own.
        this.definition = new ConfigDef()
                .define(label, type, standard, expected, ConfigDef.Importance.MEDIUM, description)
                .configKeys()
                .get(label);
    }

    /** The name of the setting, as in {@code tick-interval}. */
    public String label() {
        return label;
    }

    /** What stands for its value on a command line, as in {@code HOST:PORT}. */
    public String hint() {
        return hint;
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

    /** The default; empty when there is none. */
    public Optional<String> standard() {
        return Optional.ofNullable(definition.defaultValue).map(Object::toString);
    }

    /** What values it takes, in words. */
    public String expected() {
        return definition.validator.toString();
    }

    /** What it is for. */
    public String description() {
        return definition.documentation;
    }

    /** Those of what is sent to people, and of other connectors. */
    public static Set<Setting> ofConnectors() {
        return EnumSet.of(MAIL, MAIL_PASSWORD_FILE, MAIL_FROM, MAIL_TO, MAIL_LANGUAGE, MAIL_TLS, CONNECTORS);
    }

    /** Those of where the server listens, and to whom. */
    public static Set<Setting> ofServer() {
        return EnumSet.of(
                LISTEN,
                ISSUER,
                AUDIENCE,
                ROLES_CLAIM,
                ORGANISATIONS_CLAIM,
                PROJECTS_CLAIM,
                STEERING_GROUPS_CLAIM,
                TLS_CERTIFICATE,
                TLS_KEY);
    }

    /** Those of an instance of the pipeline. */
    public static Set<Setting> ofInstance() {
        Set<Setting> others = ofConnectors();
        others.addAll(ofServer());
        others.add(STORE);
        return EnumSet.complementOf(EnumSet.copyOf(others));
    }

    /** These settings, as Kafka defines settings. */
    static ConfigDef definition(Collection<Setting> settings) {
        ConfigDef definition = new ConfigDef();
        settings.forEach(setting -> definition.define(setting.definition));
        return definition;
    }

    static Optional<Setting> labelled(String label) {
        return Arrays.stream(values())
                .filter(setting -> setting.label.equals(label))
                .findFirst();
    }
}
