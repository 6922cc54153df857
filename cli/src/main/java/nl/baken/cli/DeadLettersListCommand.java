package nl.baken.cli;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import nl.baken.cli.letter.DeadLetters;
import nl.baken.cli.letter.Letter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The dead letters, one a line. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lists dead letters: place, time, reason, where it was read, key, and what was wrong.",
            "Ends with how many there are of each reason."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken dead-letters list --bootstrap-servers localhost:9092",
            "  baken dead-letters list --reason UNDECODABLE --limit 0 --bootstrap-servers localhost:9092"
        })
final class DeadLettersListCommand implements Callable<Integer> {

    @Mixin
    private ConnectionOptions connection;

    @Mixin
    private WantedLetters wanted;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "The last N of them; 0 for all, which are shown as they are read. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new ParameterException(spec.commandLine(), "--limit has to be 0 or more, not " + limit);
        }
        PrintWriter out = spec.commandLine().getOut();
        SortedMap<String, Long> counts = new TreeMap<>();
        Deque<String> last = new ArrayDeque<>();
        new DeadLetters(connection.clusterClients(), connection.topics()).read(wanted.wanted(), letter -> {
            counts.merge(letter.reason(), 1L, Long::sum);
            if (limit == 0) {
                out.println(line(letter));
                return;
            }
            last.add(line(letter));
            if (last.size() > limit) {
                last.remove();
            }
        });
        last.forEach(out::println);
        out.println(summary(counts, limit));
        return 0;
    }

    private static String line(Letter letter) {
        String cut = letter.leftOut().isEmpty() ? "" : " (without its " + String.join(", ", letter.leftOut()) + ")";
        return letter.place() + "  " + letter.at() + "  " + letter.reason() + "  " + letter.origin() + "  "
                + (letter.key().isEmpty() ? "-" : letter.key()) + "  "
                + letter.message().lines().findFirst().orElse("") + cut;
    }

    private static String summary(SortedMap<String, Long> counts, int limit) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        StringBuilder summary = new StringBuilder(all == 1 ? "1 dead letter" : all + " dead letters");
        String separator = ": ";
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            summary.append(separator).append(count.getValue()).append(' ').append(count.getKey());
            separator = ", ";
        }
        if (limit > 0 && all > limit) {
            summary.append("; the last ").append(limit).append(" of them are shown, --limit 0 shows all");
        }
        return summary.toString();
    }
}
