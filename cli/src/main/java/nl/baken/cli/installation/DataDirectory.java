package nl.baken.cli.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where an installation on this machine keeps everything: topics, schemas, state. */
record DataDirectory(Path path) {

    private static final String STACK = "stack";

    /**
     * The directory, made when it is not there.
     *
     * @throws InstallationException when it holds something else, most likely by a typing error, or cannot be made
     */
    static DataDirectory open(Path path) {
        Path directory = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(directory);
            try (Stream<Path> contents = Files.list(directory)) {
                if (!Files.isDirectory(directory.resolve(STACK))
                        && contents.findAny().isPresent()) {
                    throw new InstallationException(
                            "The directory " + directory + " has contents that are not those of Baken. Give one that is"
                                    + " empty, new, or was made by an earlier start (--data DIR).",
                            null);
                }
            }
        } catch (IOException e) {
            throw new InstallationException("The directory " + directory + " cannot be used: " + e.getMessage(), e);
        }
        return new DataDirectory(directory);
    }

    /** Of broker and registry. */
    Path stack() {
        return path.resolve(STACK);
    }

    /** Of the worker of Kafka Connect. */
    Path worker() {
        return path.resolve("worker");
    }

    /** Of the applications. */
    Path state() {
        return path.resolve("state");
    }

    /** Of the server. */
    Path server() {
        return path.resolve("server");
    }
}
