package nl.baken.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import nl.baken.assessment.model.RiskModel;
import nl.baken.cli.report.ComparisonTable;
import nl.baken.output.ModelRef;
import nl.baken.replay.comparison.Comparison;
import nl.baken.replay.comparison.ComparisonResult;
import nl.baken.replay.comparison.Difference;
import nl.baken.replay.comparison.DifferenceJson;
import nl.baken.replay.comparison.ModelPair;
import nl.baken.replay.comparison.OutputDirectories;
import nl.baken.replay.history.RejectedLine;
import nl.baken.replay.history.ReplayProgress;
import nl.baken.replay.sort.ExternalSort;
import nl.baken.replay.sort.MergeIterator;
import nl.baken.replay.sort.TemporaryDirectory;
import nl.baken.riskmodel.ModelFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What another model says differently. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Tells what two models say differently of the same projects: readings, levels, advice and alerts, since"
                    + " when, until when, and by which rules or other parts of the model.",
            "With --events it replays both models side by side and compares them after every event and on every day, to"
                    + " the thousandth of a deciban.",
            "Without, it compares two directories that backtest or demo wrote with --out. It then sees what was"
                    + " published: a move of less than a deciban may be missing or late, of advice only the latest is"
                    + " known, and a rule is named only when a published reading shows it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken compare shipped my-model.yaml --events examples/eighteen-cases",
            "  baken compare old.yaml new.yaml --events histories --until 2019-12-31 --out restatement",
            "  baken compare outputs-of-march outputs-of-april --language nl",
            "",
            "With --out, restatement.jsonl has an object per difference: project, kind (PROJECT, READING, LEVEL,"
                    + " ADVICE,",
            "ALERT), subject, since, until (absent when they still differ at the end), at (when they differed most),"
                    + " first",
            "and second (what each says then), causes. Two runs give the same bytes."
        })
final class CompareCommand implements Callable<Integer> {

    private static final Path SHIPPED = Path.of("shipped");
    private static final int SHARE_OF_MEMORY = 16;

    private record Found(ModelRef first, ModelRef second, int projects) {}

    @ParentCommand
    private Baken baken;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FIRST",
            description = "Model file, or \"shipped\" for the model that comes along; or a directory with outputs.")
    private Path first;

    @Parameters(index = "1", paramLabel = "SECOND", description = "The same, to hold against the first.")
    private Path second;

    @Option(
            names = "--events",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files with events, or directories with .jsonl files, to replay both models over.")
    private List<Path> events;

    @Option(
            names = "--until",
            paramLabel = "DAY",
            converter = Moments.class,
            description = "Leave out what became known after this day (UTC), or time; time ends there. Default: the day"
                    + " after the last event.")
    private Instant until;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many projects to replay at the same time. Default: one per core. Makes no other"
                    + " difference.")
    private Integer threads;

    @Mixin
    private LanguageOption language;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write restatement.jsonl. Default: nowhere.")
    private Path out;

    @Option(names = "--fail-on-difference", description = "Exit with 1 when there is any difference.")
    private boolean failOnDifference;

    @Override
    public Integer call() throws IOException {
        if (events == null && (until != null || threads != null)) {
            throw new ParameterException(
                    spec.commandLine(), "--until and --threads are for a replay; say --events as well");
        }
        if (threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads is " + threads + "; it must be 1 at least");
        }
        try (TemporaryDirectory temporary = TemporaryDirectory.of("baken-compare-")) {
            ExternalSort<Difference> differences =
                    new ExternalSort<>(temporary.path(), DifferenceJson.FORMAT, memory());
            Found found = events == null ? directories(temporary.path(), differences) : models(differences);
            try (MergeIterator<Difference> sorted = differences.sorted()) {
                boolean any = tell(found, sorted);
                return any && failOnDifference ? 1 : 0;
            }
        }
    }

    private Found models(ExternalSort<Difference> differences) throws IOException {
        ModelPair models = new ModelPair(model(first), model(second));
        List<Path> files = EventFiles.filesOf(events);
        ComparisonResult restatement;
        try (TwoBars bars = TwoBars.on(baken.terminal())) {
            restatement = new Comparison(models, until, threads(), bars == null ? ReplayProgress.NONE : bars)
                    .run(files, differences, this::tell);
        }
        if (restatement.known().isEmpty()) {
            throw new CommandFailure("There are no events in " + events);
        }
        if (restatement.rejected() > 0) {
            EventFiles.tellRefused(restatement.rejected(), baken.terminal().err());
        }
        return new Found(models.first().ref(), models.second().ref(), restatement.projects());
    }

    private Found directories(Path temporary, ExternalSort<Difference> differences) throws IOException {
        for (Path directory : List.of(first, second)) {
            if (!Files.isDirectory(directory)) {
                throw new CommandFailure(directory + " is not a directory with outputs. To compare models, name the"
                        + " events: --events FILE..");
            }
        }
        OutputDirectories directories = new OutputDirectories(temporary, memory());
        int projects = directories.compare(first, second, differences);
        return new Found(directories.models().get(0), directories.models().get(1), projects);
    }

    /** Tells people, and writes the file; whether there was anything to tell. */
    private boolean tell(Found found, Iterator<Difference> differences) throws IOException {
        ComparisonTable table = new ComparisonTable(language.words());
        PrintWriter told = baken.terminal().out();
        boolean any = differences.hasNext();
        told.println(table.models(found.first(), found.second()));
        told.println();
        if (any) {
            told.println(table.heading());
        }
        try (Writer writer = writer()) {
            while (differences.hasNext()) {
                Difference difference = differences.next();
                told.println(table.line(difference));
                writer.write(DifferenceJson.write(difference) + "\n");
            }
        }
        if (any) {
            told.println();
        }
        told.println(table.summary(found.projects()));
        return any;
    }

    private Writer writer() throws IOException {
        if (out == null) {
            return Writer.nullWriter();
        }
        Files.createDirectories(out);
        return Files.newBufferedWriter(out.resolve("restatement.jsonl"));
    }

    private void tell(RejectedLine line) {
        PrintWriter err = baken.terminal().err();
        line.problems().forEach(problem -> err.println(line.file() + ":" + line.line() + ": " + problem.message()));
    }

    private int threads() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    private static RiskModel model(Path name) {
        return name.equals(SHIPPED) ? ModelFile.shipped() : ModelOption.load(name);
    }

    private static long memory() {
        return Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
    }
}
