package nl.baken.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a series found, on standard output as it comes, and in a file at the end. */
final class Report {

    private final Series series;
    private final StringBuilder text = new StringBuilder();

    Report(Series series) throws IOException {
        this.series = series;
        line("# " + series.benchmark().label());
        line("");
        line(upper(series.benchmark().description()) + ".");
        line("");
        line("- commit " + commit() + ", " + LocalDate.now(ZoneOffset.UTC));
        line("- " + series.description());
        line("- JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors()
                + " processors; processor seconds are those of the JVM that is measured and of broker and registry");
        line("");
    }

    void turn(int number) {
        line(String.format(
                Locale.ROOT,
                "Turn %d of %d, load of the machine before it %.1f.",
                number,
                series.turns(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        line("");
    }

    void figures(Map<String, Double> figures) {
        if (series.turns() > 1) {
            line("    "
                    + figures.entrySet().stream()
                            .filter(entry -> !entry.getKey().startsWith(TopicTable.PREFIX))
                            .map(entry -> entry.getKey() + " " + number(entry.getValue()))
                            .collect(Collectors.joining(", ")));
            line("");
        }
    }

    /** Median, least and most of every figure, and the table of topics when there is one. */
    void end(List<Map<String, Double>> turns) throws IOException {
        line("| figure | median | least | most |");
        line("|---|---|---|---|");
        for (String name : turns.getFirst().keySet()) {
            if (!name.startsWith(TopicTable.PREFIX)) {
                double[] sorted = turns.stream()
                        .mapToDouble(each -> each.get(name))
                        .sorted()
                        .toArray();
                line("| " + name + " | " + number(median(sorted)) + " | " + number(sorted[0]) + " | "
                        + number(sorted[sorted.length - 1]) + " |");
            }
        }
        TopicTable.of(turns.getLast()).forEach(this::line);
        Files.createDirectories(series.results());
        Path file = series.results().resolve(series.benchmark().label() + ".md");
        Files.writeString(file, text);
        System.out.println("\nWritten to " + file);
    }

    void line(String line) {
        System.out.println(line);
        text.append(line).append('\n');
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static String number(double figure) {
        double size = Math.abs(figure);
        String format = size >= 1000 || figure == Math.rint(figure) ? "%,.0f" : size >= 1 ? "%.2f" : "%.4f";
        return String.format(Locale.ROOT, format, figure);
    }

    private static String upper(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** Of the working directory of the sources; what was measured before is not a change of them. */
    private static String commit() throws IOException {
        String home = System.getProperty("benchmark.home", ".");
        return git(home, "rev-parse", "--short", "HEAD")
                + (git(home, "status", "--porcelain", "--", ".", ":!build/benchmarks/results")
                                .isEmpty()
                        ? ""
                        : " with changes");
    }

    private static String git(String home, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", home));
        command.addAll(List.of(words));
        try (BufferedReader out = new ProcessBuilder(command).start().inputReader()) {
            return out.lines().collect(Collectors.joining(", "));
        }
    }
}
