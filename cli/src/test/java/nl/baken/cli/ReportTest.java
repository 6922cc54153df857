package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The claims of the report are shown to people in either language, and to programs. */
class ReportTest {

    @TempDir
    private Path directory;

    @Test
    void shouldShowWhatTheReportSaysAndWhatWasComputed() {
        // When
        Commands english = Commands.run("report", "--language", "en");
        Commands dutch = Commands.run("report", "--language", "nl");

        // Then
        assertThat(english.code()).as(english.err()).isZero();
        assertThat(english.out())
                .startsWith("38 claims of the report, held against ")
                .contains("A03  match         Domains\n     said          9 physical, 6 social, 2 safety,")
                .contains("A36  conflict ")
                .contains("9 municipalities (L341); 10 municipalities (L544)")
                .contains("A25  not carried ")
                .endsWith("17 match, 7 differ, 6 are answered by the report in two ways, 8 can be carried by no"
                        + " event.\n");
        assertThat(dutch.out()).contains("A03  klopt         Domeinen\n     gezegd        9 fysiek, 6 sociaal,");
    }

    @Test
    void shouldWriteATableInMarkdown() {
        // When
        Commands answer = Commands.run("report", "--format", "markdown", "--language", "en");

        // Then
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out().lines().filter(line -> line.startsWith("| A")))
                .hasSize(38)
                .allSatisfy(line -> assertThat(line.replace("\\|", "").chars().filter(sign -> sign == '|'))
                        .hasSize(8));
    }

    @Test
    void shouldWriteJsonInWhichAChangedCaseChangesTheAnswer() throws IOException {
        // Given
        Path changed = changed("07-fundering.jsonl", "\"domain\": \"PHYSICAL\"", "\"domain\": \"SAFETY\"");

        // When
        JsonNode before = json(Commands.run("report", "--format", "json"));
        JsonNode after = json(Commands.run("report", "--format", "json", "--events", changed.toString()));

        // Then
        assertThat(before).hasSize(38);
        assertThat(before.findValuesAsText("status")).contains("MATCH", "DIFFERS", "CONFLICT", "NOT_CARRIED");
        assertThat(before.get(2).at("/id").asText()).isEqualTo("A03");
        assertThat(before.get(2).at("/status").asText()).isEqualTo("MATCH");
        assertThat(before.get(2).at("/said/0/numbers/SAFETY").asInt()).isEqualTo(2);
        assertThat(before.get(2).at("/computed/numbers/SAFETY").asInt()).isEqualTo(2);
        assertThat(after.get(2).at("/status").asText()).isEqualTo("DIFFERS");
        assertThat(after.get(2).at("/computed/numbers/SAFETY").asInt()).isEqualTo(3);
    }

    private Path changed(String file, String from, String to) throws IOException {
        List<Path> files;
        try (Stream<Path> cases = Files.list(Histories.EXAMPLES.resolve("eighteen-cases"))) {
            files = cases.filter(each -> each.toString().endsWith(".jsonl")).toList();
        }
        for (Path each : files) {
            String name = each.getFileName().toString();
            String text = Files.readString(each);
            Files.writeString(directory.resolve(name), name.equals(file) ? text.replace(from, to) : text);
        }
        return directory;
    }

    private static JsonNode json(Commands answer) throws IOException {
        assertThat(answer.code()).as(answer.err()).isZero();
        return new JsonMapper().readTree(answer.out());
    }
}
