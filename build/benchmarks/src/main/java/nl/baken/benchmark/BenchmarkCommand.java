package nl.baken.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of the benchmarks. */
@Command(
        name = "build/benchmarks/run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures Baken against something simpler, in turns, and writes median, least and most into a file.",
            "Without a name it lists what can be measured."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  build/benchmarks/run",
            "  build/benchmarks/run pipeline",
            "  build/benchmarks/run pipeline --turns 1 --projects 10 --events 50",
            "  build/benchmarks/run backtest --projects 500",
            "  build/benchmarks/run latency --rate 11 --samples 500",
            "  build/benchmarks/run generate --projects 100 --events 100 --seed 7 --file histories.jsonl"
        })
final class BenchmarkCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "What to measure.")
    private String name;

    @Option(names = "--turns", paramLabel = "N", description = "How often. Default: 5; 1 for bytes and scale.")
    private Integer turns;

    @Option(names = "--projects", paramLabel = "N", description = "Projects of the log. Default: 100; 1000 for scale.")
    private Integer projects;

    @Option(names = "--events", paramLabel = "N", description = "Events of each project. Default: 100; 10 for scale.")
    private Integer events;

    @Option(names = "--seed", paramLabel = "N", description = "Of the log. Default: ${DEFAULT-VALUE}.")
    private long seed = 7;

    @Option(names = "--provenance", paramLabel = "P", description = "LIVE or RECONSTRUCTED. Default: ${DEFAULT-VALUE}.")
    private String provenance = "LIVE";

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Take these events, in the order in which they became known, and generate none; for generate:"
                    + " where to write them.")
    private Path file;

    @Option(
            names = "--factor",
            paramLabel = "N",
            description = "For scale: so many times the projects. Default: ${DEFAULT-VALUE}.")
    private int factor = 100;

    @Option(names = "--partitions", paramLabel = "N", description = "Of every topic. Default: ${DEFAULT-VALUE}.")
    private int partitions = 4;

    @Option(names = "--threads", paramLabel = "N", description = "Of each application. Default: ${DEFAULT-VALUE}.")
    private int threads = 2;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description =
                    "For latency: events per second. Default: a tenth of what the pipeline takes, measured first.")
    private double rate;

    @Option(names = "--samples", paramLabel = "N", description = "For latency: events. Default: ${DEFAULT-VALUE}.")
    private int samples = 1000;

    @Option(
            names = "--results",
            paramLabel = "DIR",
            description = "Where the file with the results goes. Default: results, beside this program.")
    private Path results = Path.of(System.getProperty("benchmark.results", "results"));

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchmarkCommand())
                .setExecutionExceptionHandler((failure, command, _) -> {
                    command.getErr().println(failure);
                    return 1;
                })
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        if (name == null) {
            for (Measurement each : Measurement.values()) {
                System.out.printf(Locale.ROOT, "%-14s %s%n", each.label(), each.description());
            }
            System.out.println("\nbuild/benchmarks/run --help shows the options.");
            return 0;
        }
        Measurement chosen = Arrays.stream(Measurement.values())
                .filter(each -> each.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no benchmark " + name + "; without a name they are listed"));
        Series series = new Series(
                chosen,
                turns == null ? chosen.turns() : turns,
                projects == null ? chosen.projects() : projects,
                events == null ? chosen.events() : events,
                seed,
                provenance,
                file,
                factor,
                new TurnSetup(file, partitions, threads, rate, samples, chosen.parts()),
                results);
        series.run();
        return 0;
    }
}
