package nl.baken.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.baken.cli.export.ReplayedLog;
import nl.baken.cli.topic.EventLog;
import nl.baken.cli.topic.OutputReader;
import nl.baken.cli.topic.PublishedSnapshot;
import nl.baken.export.data.About;
import nl.baken.export.data.Dataset;
import nl.baken.export.data.Position;
import nl.baken.export.data.Source;
import nl.baken.export.sample.SampleHistories;
import nl.baken.export.table.Records;
import nl.baken.export.tables.Tables;
import nl.baken.replay.backtest.Backtest;
import nl.baken.replay.backtest.BacktestResult;
import nl.baken.replay.history.ReplayProgress;
import nl.baken.replay.output.CollectedOutputs;
import nl.baken.replay.output.Outputs;
import nl.baken.replay.sort.TemporaryDirectory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What tables are made of: an installation, files of events, or made up events. */
final class ExportSource {

    /** The day on which the made up events end. */
    private static final Instant END_OF_SAMPLE = Instant.parse("2025-12-31T23:59:59.999Z");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--events",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Files with events, or directories with .jsonl files, instead of a cluster; they are replayed.")
    private List<Path> events;

    @Option(
            names = "--made-up",
            description =
                    "Two hundred made up projects over two years instead of a cluster: to draw with before anything"
                            + " is live. Everything in them says SYNTHETIC.")
    private boolean madeUp;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            converter = Moments.class,
            description =
                    "What was published by the end of this day (UTC), or by this time. Of a cluster its log is then"
                            + " replayed with --model. Default: the latest.")
    private Instant asOf;

    /** Whether any of them was given. */
    boolean given() {
        return events != null || madeUp || asOf != null;
    }

    /** @throws ParameterException when sources contradict each other */
    Dataset read(Baken baken, ConnectionOptions connection, ModelOption model) throws IOException {
        if (madeUp && events != null) {
            throw new ParameterException(
                    spec.commandLine(), "--made-up and --events: made up events or files, not both");
        }
        if (madeUp) {
            try (TemporaryDirectory temporary = TemporaryDirectory.of("baken-made-up-")) {
                Path file = temporary.path().resolve("events.jsonl");
                SampleHistories.write(file);
                return replayed(Source.SYNTHETIC, List.of(file), asOf == null ? END_OF_SAMPLE : asOf, baken, model);
            }
        }
        if (events != null) {
            return replayed(Source.FILES, EventFiles.filesOf(events), asOf, baken, model);
        }
        return asOf == null ? published(connection) : replayedLog(connection, model);
    }

    private Dataset replayed(Source source, List<Path> files, Instant until, Baken baken, ModelOption model)
            throws IOException {
        CollectedOutputs outputs = new CollectedOutputs();
        try (TwoBars bars = TwoBars.on(baken.terminal())) {
            BacktestResult result = new Backtest(
                            model.load(),
                            until,
                            Runtime.getRuntime().availableProcessors(),
                            bars == null ? ReplayProgress.NONE : bars)
                    .collect(
                            files,
                            outputs,
                            line -> EventFiles.report(line, baken.terminal().err()));
            if (result.known().isEmpty()) {
                throw new CommandFailure("There are no events in " + files);
            }
            if (result.rejected() > 0) {
                EventFiles.reportRejected(result.rejected(), baken.terminal().err());
            }
        }
        return dataset(source, until, until, outputs.sorted(), List.of());
    }

    private Dataset published(ConnectionOptions connection) {
        PublishedSnapshot snapshot =
                new OutputReader(connection.clients(), connection.topics()).snapshot(Tables.topics());
        return dataset(
                Source.TOPICS, null, snapshot.computedUntil().orElse(null), snapshot.outputs(), snapshot.positions());
    }

    private Dataset replayedLog(ConnectionOptions connection, ModelOption model) {
        Outputs outputs =
                ReplayedLog.until(asOf, model.load(), new EventLog(connection.clients(), connection.topics()).read());
        return dataset(Source.LOG, asOf, asOf, outputs, List.of());
    }

    private static Dataset dataset(
            Source source, Instant asked, Instant computedUntil, Outputs outputs, List<Position> positions) {
        // When the export was made is told, and decides nothing.
        return new Dataset(
                new About(source, asked, computedUntil, Instant.now(), new Version().getVersion()[0], positions),
                Records.of(outputs));
    }
}
