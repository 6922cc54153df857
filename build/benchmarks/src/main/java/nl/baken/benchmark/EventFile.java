package nl.baken.benchmark;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.cloudevent.CloudEventJson;
import nl.baken.contract.EventGenerator;
import org.apache.avro.specific.SpecificRecord;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The eighteen cases, and a made up history of 2,000 events, in one file; always the same. */
@State(Scope.Benchmark)
public class EventFile {

    private static final Path CASES = Path.of(System.getProperty("benchmark.examples", "examples"), "eighteen-cases");
    private static final Instant START = Instant.parse("2000-01-01T09:00:00Z");
    private static final int HISTORIES = 1;
    private static final int EVENTS = 2000;

    private Path directory;

    /** Writes it. */
    @Setup(Level.Trial)
    public void write() throws IOException {
        directory = Files.createTempDirectory("baken-benchmark-");
        try (Writer writer = Files.newBufferedWriter(file());
                Stream<Path> cases = Files.list(CASES)) {
            for (Path one : cases.filter(each -> each.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(one)) {
                    writer.write(line + "\n");
                }
            }
            for (int seed = 1; seed <= HISTORIES; seed++) {
                List<SpecificRecord> history = new EventGenerator(seed).history("made-up-" + seed, START, EVENTS);
                for (SpecificRecord event : history) {
                    writer.write(CloudEventJson.write(event) + "\n");
                }
            }
        }
    }

    /** Removes it, with what was made of it. */
    @TearDown(Level.Trial)
    public void remove() throws IOException {
        for (Path each : List.of(out(), directory)) {
            if (Files.isDirectory(each)) {
                try (Stream<Path> files = Files.list(each)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(each);
            }
        }
    }

    Path file() {
        return directory.resolve("events.jsonl");
    }

    Path out() {
        return directory.resolve("out");
    }
}
