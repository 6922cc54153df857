package nl.baken.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.export.data.About;
import nl.baken.export.data.Dataset;
import nl.baken.export.data.Source;
import nl.baken.export.table.Records;
import nl.baken.replay.backtest.Backtest;
import nl.baken.replay.history.ReplayProgress;
import nl.baken.replay.output.CollectedOutputs;
import nl.baken.riskmodel.ModelFile;

/** Tables of events from files, by the real replay and the shipped model. */
final class Replayed {

    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

    private Replayed() {}

    /** The eighteen cases and the live project. */
    static List<Path> examples() throws IOException {
        Path examples = Path.of("..", "examples");
        try (Stream<Path> cases = Files.list(examples.resolve("eighteen-cases"))) {
            List<Path> files =
                    new ArrayList<>(cases.filter(file -> file.toString().endsWith(".jsonl"))
                            .sorted()
                            .toList());
            files.add(examples.resolve("live-project.jsonl"));
            return files;
        }
    }

    static Dataset of(List<Path> events, Instant until) throws IOException {
        List<String> rejected = new ArrayList<>();
        CollectedOutputs outputs = new CollectedOutputs();
        new Backtest(ModelFile.shipped(), until, 2, ReplayProgress.NONE)
                .collect(events, outputs, line -> rejected.add(line.problems().toString()));
        if (!rejected.isEmpty()) {
            throw new AssertionError("Not valid: " + rejected.getFirst());
        }
        return new Dataset(
                new About(Source.FILES, until, until, MADE, "test", List.of()), Records.of(outputs.sorted()));
    }
}
