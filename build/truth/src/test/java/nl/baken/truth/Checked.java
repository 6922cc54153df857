package nl.baken.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.replay.backtest.Backtest;
import nl.baken.replay.history.ReplayProgress;
import nl.baken.replay.output.OutputFiles;
import nl.baken.riskmodel.ModelFile;
import nl.baken.truth.claim.Checker;
import nl.baken.truth.claim.Outputs;
import nl.baken.truth.claim.Result;
import nl.baken.truth.log.EventLog;
import nl.baken.truth.model.Model;

/** Histories that are run by the code of today, or were by another, and checked. */
final class Checked {

    /** Where the project is. */
    static final Path HOME = Path.of("").toAbsolutePath().getParent().getParent();

    private static final Path MODEL = HOME.resolve("risk-model/src/main/resources/nl/baken/riskmodel/baken-model.yaml");

    private Checked() {}

    /** Runs a backtest over files, or directories of them, and checks what it said. */
    static Result run(List<Path> events, Path out, Instant end) throws IOException {
        Files.createDirectories(out);
        List<Path> files = events.stream().flatMap(Checked::files).toList();
        new Backtest(ModelFile.shipped(), end, 1, ReplayProgress.NONE)
                .run(files, new OutputFiles(out), Set.of(), rejected -> {
                    throw new AssertionError(rejected);
                });
        return of(events, out, end);
    }

    /** Checks outputs that are there. */
    static Result of(List<Path> events, Path outputs, Instant end) throws IOException {
        EventLog log = EventLog.read(events);
        return Checker.check(log, Outputs.read(outputs), Model.read(MODEL), end == null ? log.end() : end);
    }

    private static Stream<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
