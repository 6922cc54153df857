package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped model flags the harms of known innovations before they were public, also without a warning. */
@Tag("slow")
class KnownOutcomesTest {

    private static final Path HISTORIES = Histories.EXAMPLES.resolve("known-outcomes");
    private static final Pattern CHANGE =
            Pattern.compile("\"projectId\":\"([^\"]+)\".*?\"asOf\":\"([^\"]+)\".*?\"risk\":\"([^\"]+)\","
                    + "(?:\"levelBefore\":\"[A-Z]+\",)?\"level\":\"(HIGH|CRITICAL)\"");

    @TempDir
    private Path directory;

    private record Alarm(String project, String risk, String day) {}

    private record Label(String project, String risk, String madePublic) {
        boolean isFlagged(Alarm alarm) {
            return alarm.project().equals(project)
                    && alarm.risk().equals(risk)
                    && alarm.day().compareTo(madePublic) < 0;
        }
    }

    @Test
    void shouldFlagEveryHarmBeforeItWasPublicAndNothingThatWentWell() throws IOException {
        assertFlagged(alarms(HISTORIES));
    }

    @Test
    void shouldDoSoWithoutAnyWarning() throws IOException {
        // Given
        Path silenced = directory.resolve("silenced.jsonl");
        try (Stream<Path> files = Files.list(HISTORIES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                List<String> lines = Files.readAllLines(file).stream()
                        .filter(line -> !line.contains("nl.baken.Warning"))
                        .toList();
                Files.write(silenced, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }

        // Then
        assertFlagged(alarms(silenced));
    }

    private static void assertFlagged(List<Alarm> alarms) throws IOException {
        List<Label> labels = Files.readAllLines(HISTORIES.resolve("labels.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(fields -> new Label(fields[0], fields[1], fields[2]))
                .toList();
        List<Label> harms =
                labels.stream().filter(label -> !label.risk().isEmpty()).toList();
        Set<String> well = labels.stream()
                .filter(label -> label.risk().isEmpty())
                .map(Label::project)
                .collect(Collectors.toSet());
        assertThat(harms).hasSize(9).allMatch(harm -> alarms.stream().anyMatch(harm::isFlagged));
        assertThat(well).hasSize(4);
        assertThat(alarms).noneMatch(alarm -> well.contains(alarm.project()));
    }

    private List<Alarm> alarms(Path events) throws IOException {
        Path out = directory.resolve("out");
        Commands answer = Commands.run("backtest", "--events", events.toString(), "--out", out.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        return Files.readAllLines(out.resolve("risk-history.jsonl")).stream()
                .map(CHANGE::matcher)
                .filter(Matcher::find)
                .map(found ->
                        new Alarm(found.group(1), found.group(3), found.group(2).substring(0, 10)))
                .toList();
    }
}
