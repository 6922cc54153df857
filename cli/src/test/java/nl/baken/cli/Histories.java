package nl.baken.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Event files to run commands on. */
final class Histories {

    /** The module's directory is where tests run. */
    static final Path EXAMPLES = Path.of("..", "examples");

    static final Path LIVE_PROJECT = EXAMPLES.resolve("live-project.jsonl");

    private Histories() {}

    /** Two events and between them, on line 2, one of a kind that does not exist. */
    static Path withOneRefused(Path directory) throws IOException {
        String registered = Files.readAllLines(LIVE_PROJECT).getFirst();
        return Files.writeString(
                directory.resolve("events.jsonl"),
                registered + "\n" + registered.replaceFirst("nl\\.baken\\.\\w+\\.v1", "nl.baken.Rumour.v1") + "\n"
                        + Files.readAllLines(LIVE_PROJECT).get(1) + "\n");
    }
}
