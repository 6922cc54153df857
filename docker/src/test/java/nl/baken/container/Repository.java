package nl.baken.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The working copy that is tested, and commands that are run in it. */
final class Repository {

    private Repository() {}

    /** The directory or file at a path that is relative to the root. */
    static Path at(String path) {
        return Path.of(System.getProperty("baken.repository")).resolve(path);
    }

    /**
     * Runs a command at the root of the repository and waits until it is done.
     *
     * @return what it wrote, to both of its outputs
     * @throws IllegalStateException when it fails, with what it wrote
     */
    static String run(List<String> command) {
        try {
            Process process = new ProcessBuilder(new ArrayList<>(command))
                    .directory(at(".").toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + written);
            }
            return written;
        } catch (IOException e) {
            throw new IllegalStateException(String.join(" ", command) + " could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(String.join(" ", command) + " was not waited for", e);
        }
    }
}
