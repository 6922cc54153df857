package nl.baken.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All turns of one benchmark: makes the log, runs a turn after the other, and hands the figures to a report. */
record Series(
        Measurement benchmark,
        int turns,
        int projects,
        int events,
        long seed,
        String provenance,
        Path given,
        int factor,
        TurnSetup setup,
        Path results) {

    private static final double TENTH = 0.1;

    void run() throws IOException {
        Path directory = Files.createTempDirectory("baken-benchmark-");
        try {
            run(directory);
        } finally {
            DirectoryTree.delete(directory);
        }
    }

    private void run(Path directory) throws IOException {
        if (benchmark == Measurement.GENERATE) {
            Path file = given == null ? Path.of("histories.jsonl") : given;
            generate(projects, file);
            System.out.println(projects * events + " events in " + file);
            return;
        }
        Path log = given;
        if (log == null && benchmark != Measurement.BACKTEST_WARM) {
            log = generate(projects, directory.resolve("histories.jsonl"));
        }
        Report report = new Report(this);
        TurnSetup each = setup.with(log);
        if (benchmark == Measurement.LATENCY) {
            each = each.perSecond() > 0 ? each : each.with(tenthOfThroughput(each));
            report.line(String.format(Locale.ROOT, "%.1f events per second.%n", each.perSecond()));
        }
        List<Map<String, Double>> figures = new ArrayList<>();
        for (int turn = 1; turn <= turns; turn++) {
            report.turn(turn);
            figures.add(Derived.from(turn(each, directory)));
            report.figures(figures.getLast());
        }
        report.end(figures);
    }

    private static double tenthOfThroughput(TurnSetup setup) throws IOException {
        Map<String, Double> pipeline = Child.turn(setup.with(List.of("pipeline")));
        return TENTH * pipeline.get("log.events") / pipeline.get("pipeline.seconds");
    }

    private Map<String, Double> turn(TurnSetup each, Path directory) throws IOException {
        return switch (benchmark) {
            case BACKTEST -> backtest(each.file(), directory.resolve("out"));
            case BACKTEST_WARM -> new LinkedHashMap<>(Ratio.turn());
            case SCALE -> {
                Map<String, Double> figures = new LinkedHashMap<>();
                Child.turn(each).forEach((name, figure) -> figures.put("few." + name, figure));
                Path many = directory.resolve("many.jsonl");
                if (Files.notExists(many)) {
                    generate(Math.multiplyExact(projects, factor), many);
                }
                Child.turn(each.with(many)).forEach((name, figure) -> figures.put("many." + name, figure));
                yield figures;
            }
            case PIPELINE, BYTES, LATENCY, RESTART, GENERATE -> Child.turn(each);
        };
    }

    private static Map<String, Double> backtest(Path log, Path out) throws IOException {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(
                "backtest.processor",
                Child.processorSeconds(List.of(
                        System.getProperty("benchmark.baken", "./baken"),
                        "backtest",
                        "--threads",
                        "1",
                        "--events",
                        log.toString(),
                        "--out",
                        out.toString())));
        DirectoryTree.delete(out);
        figures.put("decode.processor", Child.processorSeconds(Child.java(Decode.class, List.of(log.toString()))));
        try (var lines = Files.lines(log)) {
            figures.put("events", (double) lines.count());
        }
        return figures;
    }

    private Path generate(int number, Path file) throws IOException {
        new Generator(number, events, provenance, seed).write(file);
        return file;
    }

    /** What it is measured with, in one line. */
    String description() {
        String log = given != null
                ? given.getFileName().toString()
                : String.format(
                        Locale.ROOT, "%,d projects, %,d events each, %s, seed %d", projects, events, provenance, seed);
        return switch (benchmark) {
            case BACKTEST_WARM -> "the eighteen cases, and a history of 2,000 events";
            case BACKTEST, GENERATE -> log;
            case SCALE -> log + ", and " + factor + " times as many projects; " + cluster();
            case LATENCY -> setup.samples() + " events; " + cluster();
            case PIPELINE, BYTES, RESTART -> log + "; " + cluster();
        };
    }

    private String cluster() {
        return setup.partitions() + " partitions, " + setup.threads() + " threads";
    }
}
