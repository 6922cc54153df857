package nl.baken.connect;

import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.types.Password;

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
                                key.hasDefault() ? standard(key.defaultValue) : "required",
                                allowed(key),
                                key.documentation)));
        return table.toString();
    }

    private static String standard(Object value) {
        String text = value instanceof Password secret ? secret.value() : value.toString();
        return text.isEmpty() ? "empty" : "`" + text + "`";
    }

    private static String allowed(ConfigDef.ConfigKey key) {
        String type = key.type.toString().toLowerCase(Locale.ROOT);
        return key.validator == null ? type : type + ", " + key.validator;
    }
}
