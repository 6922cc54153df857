package nl.baken.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** How the results of another model differ. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Compares what two models compute for the same projects: readings, levels, advice and alerts, since"
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
            "  baken compare old.yaml new.yaml --events histories --until 2019-12-31 --out compared",
            "  baken compare outputs-of-march outputs-of-april --language nl",
            "",
            "With --out, differences.jsonl has an object per difference: project, kind (PROJECT, READING, LEVEL,"
                    + " ADVICE,",
            "ALERT), subject, since, until (absent when they still differ at the end), at (when they differed most),"
                    + " first",
            "and second (what each has then), causes. Two runs give the same bytes."
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

    @Mixin
    private ReplayOptions replay;

    @Mixin
    private LanguageOption language;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write differences.jsonl. Default: nowhere.")
    private Path out;

    @Option(names = "--fail-on-difference", description = "Exit with 1 when there is any difference.")
    private boolean failOnDifference;

    @Override
    public Integer call() throws IOException {
        if (events == null && replay.given()) {
            throw new ParameterException(
                    spec.commandLine(), "--until and --threads are for a replay; name --events as well");
        }
        try (TemporaryDirectory temporary = TemporaryDirectory.of("baken-compare-")) {
            ExternalSort<Difference> differences =
                    new ExternalSort<>(temporary.path(), DifferenceJson.FORMAT, memory());
            Found found = events == null ? directories(temporary.path(), differences) : models(differences);
            try (MergeIterator<Difference> sorted = differences.sorted()) {
                boolean any = report(found, sorted);
                return any && failOnDifference ? 1 : 0;
            }
        }
    }

    private Found models(ExternalSort<Difference> differences) throws IOException {
        ModelPair models = new ModelPair(model(first), model(second));
        List<Path> files = EventFiles.filesOf(events);
        ComparisonResult result;
        try (TwoBars bars = TwoBars.on(baken.terminal())) {
            result = new Comparison(models, replay.until(), replay.threads(), bars == null ? ReplayProgress.NONE : bars)
                    .run(
                            files,
                            differences,
                            line -> EventFiles.report(line, baken.terminal().err()));
        }
        if (result.known().isEmpty()) {
            throw new CommandFailure("There are no events in " + events);
        }
        if (result.rejected() > 0) {
            EventFiles.reportRejected(result.rejected(), baken.terminal().err());
        }
        return new Found(models.first().ref(), models.second().ref(), result.projects());
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

    /** Shows the differences and writes the file; whether there were any. */
    private boolean report(Found found, Iterator<Difference> differences) throws IOException {
        ComparisonTable table = new ComparisonTable(language.words());
        PrintWriter shown = baken.terminal().out();
        boolean any = differences.hasNext();
        shown.println(table.models(found.first(), found.second()));
        shown.println();
        if (any) {
            shown.println(table.heading());
        }
        try (Writer writer = writer()) {
            while (differences.hasNext()) {
                Difference difference = differences.next();
                shown.println(table.line(difference));
                writer.write(DifferenceJson.write(difference) + "\n");
            }
        }
        if (any) {
            shown.println();
        }
        shown.println(table.summary(found.projects()));
        return any;
    }

    private Writer writer() throws IOException {
        if (out == null) {
            return Writer.nullWriter();
        }
        Files.createDirectories(out);
        return Files.newBufferedWriter(out.resolve("differences.jsonl"));
    }

    private static RiskModel model(Path name) {
        return name.equals(SHIPPED) ? ModelFile.shipped() : ModelOption.load(name);
    }

    private static long memory() {
        return Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
    }
}
