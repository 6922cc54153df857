package nl.baken.streams.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which value of a setting wins: flags before the environment, before the file, before the defaults. */
final class Layers {

    /** A value and where it came from. */
    record Value(String text, String origin) {}

    private final Map<Setting, Value> values = new EnumMap<>(Setting.class);

    Layers() {
        for (Setting setting : Setting.values()) {
            setting.standard().ifPresent(text -> values.put(setting, new Value(text, "the default")));
        }
    }

    /** Puts a value over those that were put before. */
    void put(Setting setting, String text, String origin) {
        values.put(setting, new Value(text.strip(), origin));
    }

    /** The value that wins; empty when nobody gave one. A value that is blank counts as not given. */
    Optional<Value> value(Setting setting) {
        return Optional.ofNullable(values.get(setting))
                .filter(value -> !value.text().isEmpty());
    }
}
