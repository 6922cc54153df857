package nl.baken.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.cli.report.ScoreTable;
import nl.baken.engine.identity.Fate;
import nl.baken.replay.backtest.Backtest;
import nl.baken.replay.backtest.BacktestResult;
import nl.baken.replay.backtest.Label;
import nl.baken.replay.backtest.Labels;
import nl.baken.replay.backtest.Scores;
import nl.baken.replay.backtest.ScoresJson;
import nl.baken.replay.history.ReplayProgress;
import nl.baken.replay.output.OutputFiles;
import nl.baken.topic.TopicCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What the pipeline would have published with a model. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Replays events without Kafka and writes what the pipeline would have published: a file per output topic.",
            "Two runs with the same events and the same model give the same bytes.",
            "With --labels, which hold how projects ended, it also writes scores.json: what the levels were worth as"
                    + " warnings."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken backtest --events examples/eighteen-cases --out outputs",
            "  baken backtest --events a.jsonl b.jsonl --model my-model.yaml --until 2019-12-31 --out outputs",
            "  baken backtest --events histories --labels labels.csv --out outputs",
            "",
            "Labels are CSV with the columns project, risk and public, the day on which the harm became public:",
            "  project,risk,public",
            "  welfare-fraud-model,illegal_practices,2020-02-05",
            "  a-project-without-harm,,"
        })
final class BacktestCommand implements Callable<Integer> {

    @ParentCommand
    private Baken baken;

    @Option(
            names = "--events",
            arity = "1..*",
            required = true,
            paramLabel = "FILE",
            description = "Files with events, or directories with .jsonl files.")
    private List<Path> events;

    @Mixin
    private ModelOption model;

    @Mixin
    private ReplayOptions replay;

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = "How projects ended: CSV with project, risk and day; both empty when there was no harm.")
    private Path labels;

    @Mixin
    private LanguageOption language;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write the files.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        RiskModel risks = model.load();
        Labels endings = labels == null ? null : labels(risks);
        List<Path> files = EventFiles.filesOf(events);
        BacktestResult outcome;
        try (TwoBars bars = TwoBars.on(baken.terminal())) {
            outcome = new Backtest(risks, replay.until(), replay.threads(), bars == null ? ReplayProgress.NONE : bars)
                    .run(
                            files,
                            new OutputFiles(out),
                            endings == null ? Set.of() : endings.projects(),
                            line -> EventFiles.report(line, baken.terminal().err()));
        }
        if (outcome.known().isEmpty()) {
            throw new CommandFailure("There are no events in " + events);
        }
        baken.terminal().out().println(summary(outcome) + " in " + out);
        WithoutEffect.lines(outcome.missing(), risks).forEach(baken.terminal().err()::println);
        if (outcome.rejected() > 0) {
            EventFiles.reportRejected(outcome.rejected(), baken.terminal().err());
        }
        if (endings != null) {
            score(risks, endings, outcome);
        }
        return 0;
    }

    private Labels labels(RiskModel risks) throws IOException {
        if (!Files.isRegularFile(labels)) {
            throw new CommandFailure("File not found: " + labels + "; --labels needs a CSV file");
        }
        Labels read = Labels.read(labels, risks.risks().stream().map(Risk::id).toList());
        if (!read.problems().isEmpty()) {
            throw new CommandFailure("The labels cannot be used:\n" + String.join("\n", read.problems()));
        }
        return read;
    }

    private void score(RiskModel risks, Labels endings, BacktestResult outcome) throws IOException {
        Scores scores =
                Scores.of(endings.labels(), risks.risks().stream().map(Risk::id).toList(), outcome.trajectories());
        Files.writeString(out.resolve("scores.json"), ScoresJson.of(scores, risks.ref()));
        baken.terminal().out().println();
        new ScoreTable(language.words()).of(scores).forEach(baken.terminal().out()::println);
        for (Label label : scores.withoutEvents()) {
            String why = outcome.known().contains(label.project())
                    ? "has no events until " + replay.until()
                    : "is in none of the files with events";
            baken.terminal()
                    .err()
                    .println(labels + ":" + label.line() + ": project \"" + label.project() + "\" " + why
                            + ", so it does not count");
        }
    }

    private static String summary(BacktestResult outcome) {
        return outcome.events() + " events (" + fates(outcome.fates()) + "), " + outcome.projects()
                + " projects, " + outcome.lines().get(TopicCatalog.RISK_HISTORY.name()) + " changes of a risk, "
                + outcome.lines().get(TopicCatalog.STEERING_ALERTS.name()) + " steps of alerts";
    }

    /** What became of the events that are not simply counted. */
    private static String fates(SortedMap<Fate, Long> fates) {
        StringJoiner told = new StringJoiner(", ");
        told.add(fates.getOrDefault(Fate.SAME, 0L) + " came before");
        fates.forEach((fate, count) -> {
            switch (fate) {
                case COUNTED, SAME -> {
                    // The first is the rest of them, the second was told.
                }
                case CORRECTED -> told.add(count + " corrected an earlier version");
                case WITHDRAWN -> told.add(count + " withdrew another");
                case SUPERSEDED -> told.add(count + " older than the version that holds");
                case AHEAD -> told.add(count + " dated ahead of their time");
                case NO_ROOM -> told.add(count + " dated ahead of their time and left out");
                case FORGOTTEN -> told.add(count + " before what is kept of their project, and left out");
            }
        });
        return told.toString();
    }
}
