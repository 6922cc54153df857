package nl.baken.streams.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigValue;

/**
 * Puts together the settings of different places, for every command in the same way. For each setting the flag wins, then
 * the environment, then the file, then the default. What is no setting of Baken goes to the Kafka clients and the registry
 * client: from the file as it is, from the environment when it begins with {@value #CLIENT_PREFIX}
 * ({@code BAKEN_CLIENT_SASL_MECHANISM} is {@code sasl.mechanism}).
 */
public final class SettingsReader {

    /** What environment variables for the clients begin with. */
    public static final String CLIENT_PREFIX = Setting.ENVIRONMENT_PREFIX + "CLIENT_";

    private static final Set<Setting> NEEDED_TO_RUN = EnumSet.of(Setting.BOOTSTRAP_SERVERS, Setting.SCHEMA_REGISTRY);

    private final Layers layers;
    private final List<String> problems = new ArrayList<>();

    private SettingsReader(Map<String, String> flags, Map<String, String> environment) {
        layers = Layers.of(flags, environment);
        problems.addAll(layers.problems());
    }

    /**
     * The settings of an instance.
     *
     * @param flags as given on the command line, by label without hyphens before it, for instance {@code prefix}
     * @param environment all environment variables; those that do not begin with BAKEN_ are not looked at
     * @throws SettingsException when settings are missing, unknown or cannot be used; its message names all of them
     */
    public static Settings read(Map<String, String> flags, Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(flags, environment);
        Values values = reader.values(Setting.ofInstance(), NEEDED_TO_RUN);
        reader.problems.addAll(Combinations.problems(values, reader.layers));
        return new Settings(reader.checked(values));
    }

    /**
     * Some of the settings. Of the others only the names are looked at, so that a file serves every command.
     *
     * @param used the settings that are asked for
     * @param needed those of them that cannot be left out
     * @throws SettingsException when settings are missing, unknown or cannot be used; its message names all of them
     */
    public static Values values(
            Map<String, String> flags, Map<String, String> environment, Set<Setting> used, Set<Setting> needed) {
        SettingsReader reader = new SettingsReader(flags, environment);
        return reader.checked(reader.values(used, needed));
    }

    private Values values(Set<Setting> used, Set<Setting> needed) {
        Map<String, String> texts = new TreeMap<>();
        for (Setting setting : used) {
            layers.value(setting).ifPresent(value -> texts.put(setting.label(), value.text()));
        }
        Map<String, ConfigValue> found = Setting.definition(used).validateAll(texts);
        Map<Setting, Object> values = new EnumMap<>(Setting.class);
        for (Setting setting : used) {
            ConfigValue value = found.get(setting.label());
            if (!value.errorMessages().isEmpty()) {
                problems.add(problem(setting, layers, setting.expected()));
            } else if (value.value() != null) {
                values.put(setting, value.value());
            } else if (needed.contains(setting)) {
                problems.add(setting.label() + " is missing; give " + setting.flag() + ", set " + setting.environment()
                        + " or " + setting.property() + " in a file: " + setting.expected());
            }
        }
        return new Values(values, layers.clients());
    }

    /** What is wrong with a value. */
    static String problem(Setting setting, Layers layers, String expected) {
        Layers.Value value = layers.value(setting)
                .orElseGet(() -> new Layers.Value(setting.standard().orElse(""), "the default"));
        return setting.label() + " is \"" + Secrets.hideUser(value.text()) + "\" (" + value.origin() + "); expected is "
                + expected;
    }

    private Values checked(Values values) {
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return values;
    }
}
