package nl.baken.connect;

import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef;

/** The settings of a connector as a table in Markdown. */
final class ConfigTable {

    private ConfigTable() {}

    static String of(ConfigDef definition) {
        StringBuilder table = new StringBuilder("| setting | default | allowed | what it does |\n|---|---|---|---|\n");
        definition
                .configKeys()
                .values()
                .forEach(key -> table.append("| `%s` | %s | %s | %s |\n"
                        .formatted(
                                key.name,
                                key.hasDefault() ? "`" + key.defaultValue + "`" : "required",
                                allowed(key),
                                key.documentation)));
        return table.toString();
    }

    private static String allowed(ConfigDef.ConfigKey key) {
        String type = key.type.toString().toLowerCase(Locale.ROOT);
        return key.validator == null ? type : type + ", " + key.validator;
    }
}
