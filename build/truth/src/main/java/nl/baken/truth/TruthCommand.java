package nl.baken.truth;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import nl.baken.truth.claim.Checker;
import nl.baken.truth.claim.Outputs;
import nl.baken.truth.claim.Result;
import nl.baken.truth.log.EventLog;
import nl.baken.truth.model.Model;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the claims of a run that its events contradict. */
@Command(
        name = "build/truth/run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Holds what a run said against its events, by rules of its own: that something is over, proven, late,"
                    + " missing, against advice, expired or used, and what was added up.",
            "Prints a line for each claim that the events contradict."
        },
        footer = {"", "Exit codes: 0 nothing is false, 1 something is, or it failed, 2 wrong usage."})
public final class TruthCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "EVENTS", description = "File with events, or directory with .jsonl files.")
    private Path events;

    @Parameters(index = "1", paramLabel = "OUT_DIR", description = "What backtest wrote with --out.")
    private Path directory;

    @Option(
            names = "--until",
            paramLabel = "DAY",
            description = "The day that the backtest was given with --until. Default: it was given none.")
    private LocalDate until;

    @Option(names = "--model", paramLabel = "FILE", description = "The model of the run. Default: the shipped one.")
    private Path model = Path.of(System.getProperty("truth.model", "baken-model.yaml"));

    @Option(names = "--counts", description = "Also print how many claims of each kind were held against the events.")
    private boolean counts;

    private TruthCommand() {}

    public static void main(String... arguments) {
        System.exit(new CommandLine(new TruthCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        EventLog log = EventLog.read(List.of(events));
        Instant end =
                until == null ? log.end() : until.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Result result = Checker.check(log, Outputs.read(directory), Model.read(model), end);
        PrintWriter out = spec.commandLine().getOut();
        result.findings().forEach(out::println);
        if (counts) {
            result.made().forEach((kind, count) -> out.println(kind + "\t" + count));
        }
        out.flush();
        return result.findings().isEmpty() ? 0 : 1;
    }
}
