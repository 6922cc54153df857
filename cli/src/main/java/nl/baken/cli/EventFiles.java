package nl.baken.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.cloudevent.JsonLine;
import nl.baken.cloudevent.JsonLines;
import nl.baken.cloudevent.Read;
import nl.baken.replay.history.RejectedLine;
import org.apache.avro.specific.SpecificRecord;

/** Events from files, all or nothing: a replay without some of them would come out otherwise. */
final class EventFiles {

    private final PrintWriter err;
    private final List<SpecificRecord> events = new ArrayList<>();
    private long rejected;

    private EventFiles(PrintWriter err) {
        this.err = err;
    }

    /**
     * Reads them all. What breaks a rule is reported and left out, so that one bad line does not cost the rest its replay.
     *
     * @param paths files, or directories of which every {@code .jsonl} is taken
     * @param err receives everything that is wrong, with file, line and field
     */
    static List<SpecificRecord> read(List<Path> paths, PrintWriter err) {
        EventFiles reading = new EventFiles(err);
        try {
            for (Path file : filesOf(paths)) {
                reading.readFile(file);
            }
        } catch (IOException e) {
            throw new CommandFailure("Events cannot be read", e);
        }
        if (reading.rejected > 0) {
            reportRejected(reading.rejected, err);
        }
        if (reading.events.isEmpty()) {
            throw new CommandFailure("There are no events in " + paths);
        }
        return reading.events;
    }

    static void reportRejected(long rejected, PrintWriter err) {
        err.println(rejected + (rejected == 1 ? " event was" : " events were")
                + " rejected and left out of the replay; baken publish --dry-run checks a file");
    }

    /** Writes what is wrong with a line, a line each. */
    static void report(RejectedLine line, PrintWriter err) {
        line.problems().forEach(problem -> err.println(line.file() + ":" + line.line() + ": " + problem.message()));
    }

    /** The files, and of directories every {@code .jsonl}, by name. */
    static List<Path> filesOf(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            files.addAll(filesOf(path));
        }
        return files;
    }

    private static List<Path> filesOf(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> contents = Files.list(path)) {
                return contents.filter(file -> file.toString().endsWith(".jsonl"))
                        .sorted()
                        .toList();
            }
        }
        if (!Files.exists(path)) {
            throw new CommandFailure(path + " does not exist");
        }
        return List.of(path);
    }

    private void readFile(Path file) throws IOException {
        try (JsonLines lines = JsonLines.from(file)) {
            while (lines.hasNext()) {
                take(file, lines.next());
            }
        }
    }

    private void take(Path file, JsonLine line) {
        switch (line.read()) {
            case Read.Accepted event -> events.add(event.record());
            case Read.Refused no -> {
                rejected++;
                no.problems().forEach(problem -> err.println(file + ":" + line.number() + ": " + problem.message()));
            }
        }
    }
}
