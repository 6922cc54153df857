package nl.baken.container;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compose, as a plugin of the Docker client or as a command of its own. */
final class Compose {

    private static final Optional<List<String>> FOUND = Stream.of(
                    List.of("docker", "compose"), List.of("docker-compose"))
            .filter(Compose::answers)
            .findFirst();

    private Compose() {}

    /** How it is called here; empty when it is not here. */
    static Optional<List<String>> command() {
        return FOUND;
    }

    private static boolean answers(List<String> command) {
        try {
            Process process = new ProcessBuilder(Stream.concat(command.stream(), Stream.of("version"))
                            .toList())
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
