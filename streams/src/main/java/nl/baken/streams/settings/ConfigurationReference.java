package nl.baken.streams.settings;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes {@code docs/reference/configuration.md}; a test tells when the file is not what this makes. */
public final class ConfigurationReference {

    /** How the page is written again. */
    public static final String COMMAND = "./mvnw -Preference -pl cli -am process-test-classes";

    private ConfigurationReference() {}

    /** The page, as Markdown. */
    public static String page() {
        return """
            # Configuration

            *This page is made from the sources by* `%s`.

            A setting can be given in four places. A flag wins over an environment variable, that over the file that
            `config` names, and that over the default.

            | setting | flag | environment | in the file | default |
            |---|---|---|---|---|
            """.formatted(COMMAND)
                + Stream.of(Setting.values()).map(ConfigurationReference::row).collect(Collectors.joining())
                + "\n"
                + Stream.of(Setting.values())
                        .map(setting -> "**" + setting.label() + "**: " + setting.description() + "\n\n")
                        .collect(Collectors.joining())
                + """
                ## Properties of the Kafka clients and the registry client

                Everything in the file that does not begin with `baken.` goes to them as it is: `security.protocol`,
                `sasl.mechanism`, `basic.auth.user.info` and so on. From the environment: `BAKEN_CLIENT_` and the name in
                capitals with underscores for dots, for instance `BAKEN_CLIENT_SASL_MECHANISM`. What Baken has to decide on
                (exactly-once, naming of internal topics, serialization) cannot be changed this way.
                """;
    }

    private static String row(Setting setting) {
        return "| " + setting.label() + " | `" + setting.flag() + "` | `" + setting.environment() + "` | "
                + (setting == Setting.CONFIG ? "" : "`" + setting.property() + "`") + " | "
                + setting.standard().map(text -> "`" + text + "`").orElse("") + " |\n";
    }
}
