package nl.baken.streams.settings;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes {@code docs/reference/configuration.md}; a test fails when the file is not what this makes. */
public final class ConfigurationReference {

    /** How the page is written again. */
    public static final String COMMAND = "./mvnw -Preference -pl cli -am process-test-classes";

    private ConfigurationReference() {}

    /** The page, as Markdown. */
    public static String page() {
        return """
            # Configuration

            *This page is made from the sources by* `%s`.

            Every command reads its settings in the same way. A setting can be given in four places: a flag wins over an
            environment variable, that over the file that `config` names, and that over the default. A value that is blank
            counts as not given; only the prefix can be empty.

            The file has properties as Java writes them, in UTF-8. One file serves every command: a command checks the
            settings that it uses, and of the others that they exist. What is wrong is reported all at once, with the setting,
            its value, where that came from and what is expected. Passwords, and users in addresses, are never shown.

            | command | settings |
            |---|---|
            | `run` | all but those of the server, of mail and `connectors`; `bootstrap-servers` and `schema-registry` are required |
            | `serve` | `bootstrap-servers` and `schema-registry`, required; `config`, `prefix`, `store`, and those of the server: `listen` to `tls-key` |
            | `up` | all but those of a cluster, of `state-directory`, of time and of `query-address`, which it chooses itself |
            | `publish`, `runs list`, `runs activate` | `bootstrap-servers` and `schema-registry`, required; `config`, `prefix`, `register-schemas` |
            | `explain` | the same, not required with `--events` or `--instance`; `model` |
            | `demo` | all; without `bootstrap-servers` and `schema-registry` on this machine, and without the properties of clients |
            | `topics` | `bootstrap-servers`, required; `config`, `prefix`, `replication-factor` |
            | `schemas` | `schema-registry`, required; `config`, `prefix` |
            | `backtest` | `model` |

            | setting | flag | environment | in the file | default | expected |
            |---|---|---|---|---|---|
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
                capitals with underscores for dots, for instance `BAKEN_CLIENT_SASL_MECHANISM`; it wins over the file. What
                Baken has to decide on (exactly-once, naming of internal topics, serialization) cannot be changed this way.
                """;
    }

    private static String row(Setting setting) {
        return "| " + setting.label() + " | `" + setting.flag() + "` | `" + setting.environment() + "` | "
                + (setting == Setting.CONFIG ? "" : "`" + setting.property() + "`") + " | "
                + setting.standard().map(text -> "`" + text + "`").orElse("") + " | "
                + setting.expected().replace("|", "\\|") + " |\n";
    }
}
