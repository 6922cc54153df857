package nl.baken.streams.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Puts together what was said in different places. For each setting the flag wins, then the environment, then the file,
 * then the default. What is no setting of Baken goes to the Kafka clients and the registry client: from the file as it is,
 * from the environment when it begins with {@value #CLIENT_PREFIX} ({@code BAKEN_CLIENT_SASL_MECHANISM} is
 * {@code sasl.mechanism}).
 */
public final class SettingsReader {

    /** What environment variables for the clients begin with. */
    public static final String CLIENT_PREFIX = Setting.ENVIRONMENT_PREFIX + "CLIENT_";

    private final Layers layers = new Layers();
    private final Map<String, String> clients = new TreeMap<>();

    private SettingsReader() {}

    /**
     * The settings of an instance.
     *
     * @param flags as given on the command line, by label without hyphens before it, for instance {@code prefix}
     * @param environment all environment variables; those that do not begin with BAKEN_ are not looked at
     * @throws SettingsException when a setting is missing, unknown or cannot be used
     */
    public static Settings read(Map<String, String> flags, Map<String, String> environment) {
        SettingsReader reader = new SettingsReader();
        Map<Setting, String> given = reader.flags(flags);
        configFile(given, environment).ifPresent(reader::readFile);
        reader.readEnvironment(environment);
        given.forEach((setting, text) -> reader.layers.put(setting, text, setting.flag()));
        return reader.settings();
    }

    private Map<Setting, String> flags(Map<String, String> flags) {
        Map<Setting, String> given = new TreeMap<>();
        flags.forEach((label, text) -> given.put(setting(label, "--" + label), text));
        return given;
    }

    private static Optional<Path> configFile(Map<Setting, String> flags, Map<String, String> environment) {
        return Optional.ofNullable(flags.getOrDefault(Setting.CONFIG, environment.get(Setting.CONFIG.environment())))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }

    private void readFile(Path file) {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(text);
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException("config is " + file + ", which cannot be read: " + e, e);
        }
        for (String name : properties.stringPropertyNames()) {
            String text = properties.getProperty(name);
            if (name.startsWith(Setting.PROPERTY_PREFIX)) {
                String written = name + " in " + file;
                Setting setting = setting(name.substring(Setting.PROPERTY_PREFIX.length()), written);
                if (setting == Setting.CONFIG) {
                    throw new SettingsException(written + " names another file; there can be only one");
                }
                layers.put(setting, text, written);
            } else {
                clients.put(name, text);
            }
        }
    }

    /** Variables of the launcher and of other parts of Baken begin with BAKEN_ too, so not every one is a setting. */
    private void readEnvironment(Map<String, String> environment) {
        for (Setting setting : Setting.values()) {
            String text = environment.get(setting.environment());
            if (text != null) {
                layers.put(setting, text, setting.environment());
            }
        }
        environment.forEach((name, text) -> {
            if (name.startsWith(CLIENT_PREFIX)) {
                String property = name.substring(CLIENT_PREFIX.length()).replace('_', '.');
                clients.put(property.toLowerCase(Locale.ROOT), text);
            }
        });
    }

    private static Setting setting(String label, String written) {
        return Setting.labelled(label)
                .orElseThrow(() -> new SettingsException(written + " is no setting; known are "
                        + String.join(
                                ", ",
                                Arrays.stream(Setting.values())
                                        .map(Setting::label)
                                        .sorted()
                                        .toList())));
    }

    private Settings settings() {
        return new Settings(
                text(Setting.BOOTSTRAP_SERVERS).orElse(null),
                text(Setting.SCHEMA_REGISTRY).orElse(null),
                text(Setting.PREFIX).orElse(""),
                path(Setting.MODEL),
                text(Setting.SHADOW),
                text(Setting.APPLICATION_ID),
                ticks(),
                duration(Setting.TICK_INTERVAL),
                number(Setting.THREADS),
                number(Setting.STANDBY_REPLICAS),
                number(Setting.REPLICATION_FACTOR),
                duration(Setting.COMMIT_INTERVAL),
                duration(Setting.TRANSACTION_TIMEOUT),
                parsed(Setting.GROUP_PROTOCOL, GroupProtocol::valueOf, "CLASSIC or STREAMS"),
                path(Setting.STATE_DIRECTORY).orElseThrow(),
                number(Setting.STATE_MEMORY),
                parsed(Setting.REGISTER_SCHEMAS, SettingsReader::truth, "true or false"),
                duration(Setting.START_TIMEOUT),
                duration(Setting.ASSESSMENT_RETENTION),
                text(Setting.QUERY_ADDRESS),
                clients);
    }

    private Ticks ticks() {
        return text(Setting.TICKS).isPresent()
                ? parsed(Setting.TICKS, Ticks::valueOf, "LOG or LIVE")
                : text(Setting.SHADOW).isPresent() ? Ticks.LOG : Ticks.LIVE;
    }

    private Optional<String> text(Setting setting) {
        return layers.value(setting).map(Layers.Value::text);
    }

    private Optional<Path> path(Setting setting) {
        return layers.value(setting).map(value -> parse(setting, value, Path::of, "a path"));
    }

    private int number(Setting setting) {
        return parsed(setting, Integer::valueOf, "a whole number");
    }

    private Duration duration(Setting setting) {
        return parsed(setting, Duration::parse, "an ISO 8601 duration such as PT1H or PT0.5S");
    }

    private <T> T parsed(Setting setting, Function<String, T> parser, String expected) {
        Layers.Value value = layers.value(setting)
                .orElseGet(() -> new Layers.Value(setting.standard().orElseThrow(), "the default"));
        return parse(setting, value, parser, expected);
    }

    private static <T> T parse(Setting setting, Layers.Value value, Function<String, T> parser, String expected) {
        try {
            return parser.apply(value.text());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new SettingsException(
                    setting.label() + " is \"" + value.text() + "\" (" + value.origin() + "); expected is " + expected,
                    e);
        }
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
