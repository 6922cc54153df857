package nl.baken.cli.installation;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.baken.embedded.StackAddresses;

/**
 * Connectors that an installation runs beside itself.
 *
 * @param mail settings of alerts by mail, those of the installation itself left out; empty when nothing is mailed
 * @param directory with a properties file per connector; empty for no others
 * @param environment what settings name by {@code ${env:NAME}}
 */
public record Connectors(
        Optional<Map<String, String>> mail, Optional<Path> directory, Map<String, String> environment) {

    /** The name of the connector that mails, and of its consumer group. */
    static final String MAIL = "mail";

    private static final String SUFFIX = ".properties";

    /** None, so no worker either. */
    public static final Connectors NONE = new Connectors(Optional.empty(), Optional.empty(), Map.of());

    /** True when there is something for a worker. */
    boolean any() {
        return mail.isPresent() || directory.isPresent();
    }

    /**
     * The settings of all, by name.
     *
     * @param alerts the topic of alerts, for readers that settings name
     * @param notifications the topic of messages to readers that subscriptions name
     * @param deadLetters the topic of what could not be delivered
     * @throws InstallationException when the directory cannot be read, or has none, or has one that is named as that of mail is
     */
    Map<String, Map<String, String>> settings(
            StackAddresses stack, String alerts, String notifications, String deadLetters) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        directory.ifPresent(where -> all.putAll(read(where, stack)));
        mail.ifPresent(settings -> {
            Map<String, String> whole = new TreeMap<>(settings);
            whole.putAll(Map.of(
                    "connector.class", "nl.baken.connect.mail.AlertMailSinkConnector",
                    "topics", settings.containsKey("mail.recipients") ? alerts + "," + notifications : notifications,
                    "key.converter", "org.apache.kafka.connect.storage.StringConverter",
                    "value.converter", "org.apache.kafka.connect.converters.ByteArrayConverter",
                    "schema.registry.url", stack.schemaRegistryUrl(),
                    "errors.tolerance", "all",
                    "errors.deadletterqueue.topic.name", deadLetters,
                    "errors.deadletterqueue.topic.replication.factor", "1",
                    "errors.deadletterqueue.context.headers.enable", "true"));
            if (all.put(MAIL, whole) != null) {
                throw new InstallationException(
                        directory.orElseThrow() + " has " + MAIL + SUFFIX + ", and mail is set by --mail too: leave out"
                                + " one, or name the file otherwise.",
                        null);
            }
        });
        return all;
    }

    private static Map<String, Map<String, String>> read(Path directory, StackAddresses stack) {
        Map<String, Map<String, String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
            for (Path file : sorted) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                Map<String, String> settings = new TreeMap<>();
                properties.stringPropertyNames().forEach(name -> settings.put(name, filled(properties, name, stack)));
                String name = file.getFileName().toString();
                found.put(name.substring(0, name.length() - SUFFIX.length()), settings);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new InstallationException(
                    "The directory of connectors " + directory + " cannot be read: " + e + ". Give another one"
                            + " (--connectors DIR).",
                    e);
        }
        if (found.isEmpty()) {
            throw new InstallationException(
                    "The directory " + directory + " has no NAME" + SUFFIX + " with the settings of a connector"
                            + " (--connectors DIR).",
                    null);
        }
        return found;
    }

    private static String filled(Properties properties, String name, StackAddresses stack) {
        return properties
                .getProperty(name)
                .replace("${stack:bootstrap-servers}", stack.bootstrapServers())
                .replace("${stack:schema-registry}", stack.schemaRegistryUrl());
    }
}
