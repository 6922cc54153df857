package nl.baken.streams.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The settings of each place, as they were written. What is put later wins: first the file, then the environment, then the
 * flags. What is wrong with the places themselves is collected, to be reported together with the rest.
 */
final class Layers {

    /** A value and where it came from. */
    record Value(String text, String origin) {}

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<Setting, Value> values = new EnumMap<>(Setting.class);
    private final Map<String, String> clients = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * Reads all places.
     *
     * @param flags by label, for instance {@code prefix}
     */
    static Layers of(Map<String, String> flags, Map<String, String> environment) {
        Layers layers = new Layers();
        Optional.ofNullable(flags.getOrDefault(Setting.CONFIG.label(), environment.get(Setting.CONFIG.environment())))
                .filter(text -> !text.isBlank())
                .ifPresent(layers::file);
        layers.environment(environment);
        flags.forEach((label, text) ->
                layers.setting(label, "--" + label).ifPresent(setting -> layers.put(setting, text, setting.flag())));
        return layers;
    }

    /** The value that wins; empty when nobody gave one. A blank value is none, but for the prefix, which may be empty. */
    Optional<Value> value(Setting setting) {
        return Optional.ofNullable(values.get(setting))
                .filter(value -> !value.text().isEmpty() || setting == Setting.PREFIX);
    }

    /** What is no setting of Baken, for clients of Kafka and of the registry. */
    Map<String, String> clients() {
        return clients;
    }

    /** What is wrong with the file and with names. */
    List<String> problems() {
        return problems;
    }

    private void put(Setting setting, String text, String origin) {
        values.put(setting, new Value(text.strip(), origin));
    }

    private void file(String name) {
        Properties properties = new Properties();
        try {
            String text = Files.readString(Path.of(name));
            properties.load(new StringReader(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            problems.add("config is " + name + ", which is not written in UTF-8");
        } catch (IOException | IllegalArgumentException e) {
            problems.add("config is " + name + ", which cannot be read: " + e);
        }
        for (String property :
                properties.stringPropertyNames().stream().sorted().toList()) {
            String text = properties.getProperty(property);
            String written = property + " in " + name;
            if (!property.startsWith(Setting.PROPERTY_PREFIX)) {
                clients.put(property, text);
            } else if (property.equals(Setting.CONFIG.property())) {
                problems.add(written + " names another file; there can be only one");
            } else {
                setting(property.substring(Setting.PROPERTY_PREFIX.length()), written)
                        .ifPresent(setting -> put(setting, text, written));
            }
        }
    }

    /** Variables of the launcher and of other parts of Baken begin with BAKEN_ too, so not every one is a setting. */
    private void environment(Map<String, String> environment) {
        for (Setting setting : Setting.values()) {
            String text = environment.get(setting.environment());
            if (text != null) {
                put(setting, text, setting.environment());
            }
        }
        environment.forEach((name, text) -> {
            if (name.startsWith(SettingsReader.CLIENT_PREFIX)) {
                String property =
                        name.substring(SettingsReader.CLIENT_PREFIX.length()).replace('_', '.');
                clients.put(property.toLowerCase(Locale.ROOT), text);
            }
        });
    }

    private Optional<Setting> setting(String label, String written) {
        Optional<Setting> setting = Setting.labelled(label);
        if (setting.isEmpty()) {
            problems.add(written + " is no setting; known are "
                    + String.join(
                            ", ",
                            Arrays.stream(Setting.values())
                                    .map(Setting::label)
                                    .sorted()
                                    .toList()));
        }
        return setting;
    }
}
