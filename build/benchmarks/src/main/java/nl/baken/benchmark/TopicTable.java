package nl.baken.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sizes of topics as a table, with what was written per byte of log. */
final class TopicTable {

    /** What the names of figures of topics begin with. */
    static final String PREFIX = "topic.";

    private static final List<String> COLUMNS = List.of("records", "keys", "values", "markers", "disk");
    private static final String LOG = "project-events";

    private TopicTable() {}

    /** Lines; none when there are no topics among the figures. */
    static List<String> of(Map<String, Double> figures) {
        Map<String, double[]> topics = new LinkedHashMap<>();
        figures.forEach((name, figure) -> {
            if (name.startsWith(PREFIX)) {
                int end = name.lastIndexOf('.');
                topics.computeIfAbsent(name.substring(PREFIX.length(), end), _ -> new double[COLUMNS.size()])[
                        COLUMNS.indexOf(name.substring(end + 1))] = figure;
            }
        });
        if (topics.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(
                "",
                "| topic | records | bytes of keys | bytes of values | markers | bytes on disk, compressed |",
                "|---|---|---|---|---|---|"));
        double[] log = new double[COLUMNS.size()];
        double[] written = new double[COLUMNS.size()];
        topics.forEach((topic, sizes) -> {
            lines.add(row(topic, sizes));
            add(topic.endsWith(LOG) ? log : written, sizes);
        });
        lines.add(row("all but " + LOG, written));
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "Per byte of log (keys and values of %s): %.1f bytes of keys and values written; per record of it %.2f"
                        + " records.",
                LOG,
                (written[1] + written[2]) / (log[1] + log[2]),
                written[0] / log[0]));
        lines.add("");
        lines.add("Ever written: nothing was compacted or purged meanwhile. Read from the beginning with"
                + " read_uncommitted, so records of aborted transactions count; markers of transactions take an"
                + " offset each and have no bytes here.");
        return lines;
    }

    private static void add(double[] sum, double[] sizes) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += sizes[i];
        }
    }

    private static String row(String topic, double[] sizes) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f |",
                topic,
                sizes[0],
                sizes[1],
                sizes[2],
                sizes[3],
                sizes[4]);
    }
}
