package nl.baken.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads a topic with the client of someone else, which knows of Baken only what the registry tells. */
final class ForeignReader implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String topic;
    private final Process process;
    private final List<JsonNode> records = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    ForeignReader(Addresses addresses, String topic) {
        this.topic = topic;
        try {
            process = new ProcessBuilder(
                            Python.withConfluentClient().orElseThrow(),
                            Repository.at("docker/src/test/python/read_topic.py")
                                    .toString(),
                            addresses.bootstrapServers(),
                            addresses.schemaRegistry(),
                            topic)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("reader of " + topic).start(this::readLines);
    }

    /**
     * The records read so far: each with {@code key}, {@code record} (the full name of its type) and {@code value}.
     *
     * @throws IllegalStateException when the client has ended, which it does only when something is wrong
     */
    List<JsonNode> records() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the reader of " + topic + " ended: " + String.join("\n", complaints));
        }
        return List.copyOf(records);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void readLines() {
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("{")) {
                    records.add(JSON.readTree(line));
                } else {
                    complaints.add(line);
                }
            }
        } catch (IOException e) {
            complaints.add(e.toString());
        }
    }
}
