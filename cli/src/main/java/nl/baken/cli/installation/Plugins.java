package nl.baken.cli.installation;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the plugins for Kafka Connect are installed. */
final class Plugins {

    /** The system property in which the launcher passes it. */
    private static final String PLUGINS = "baken.plugins";

    private Plugins() {}

    /** @throws InstallationException when they are not there */
    static Path directory() {
        String given = System.getProperty(PLUGINS, "");
        if (given.isEmpty() || !Files.isDirectory(Path.of(given))) {
            throw new InstallationException(
                    "The plugins for Kafka Connect are not installed: no directory '" + given
                            + "'. Build them with ./mvnw" + " package, or start Java with -D" + PLUGINS + "=DIRECTORY.",
                    null);
        }
        return Path.of(given);
    }
}
