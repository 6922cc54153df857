package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Cases are shown to people and written for programs, and only what somebody has to mend ends with 1. */
class ModelTestCommandTest {

    private static final String START = """
        cases:
          - id: left_out
            shows: A DPIA that is left out.
        """;

    private static final String REST = """
            given:
              - {day: 0, type: ProjectRegistered, data: {profile: {personalData: true}}}
              - {day: 60, type: SafeguardRecorded, data: {kind: DPIA, status: SKIPPED}}
            then:
              - {day: 60, readings: {illegal_practices: {level: LEVEL, reasons: legal_dpia_skipped}}}
        """;

    private static final String PASSING = START + REST.replace("LEVEL", "GUARDED");
    private static final String FAILING = START + REST.replace("LEVEL", "CRITICAL");
    private static final String KNOWN = "    known: The weight is too low.\n";

    @TempDir
    private Path directory;

    @Test
    void shouldShowACaseThatPassesOnALine() throws IOException {
        // When
        Commands answer = run(PASSING);

        // Then
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out().lines())
                .hasSize(2)
                .first()
                .asString()
                .matches("ok +\\S*some.yaml:2: left_out: A DPIA that is left out\\.");
        assertThat(answer.out())
                .endsWith("Cases: 1. As they should be: 1; failed: 0; known to fail: 0; marked as known and passing:"
                        + " 0.\n");
    }

    @Test
    void shouldShowWhatWasFoundAndWhyWhenACaseFails() throws IOException {
        // When
        Commands answer = run(FAILING);

        // Then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .contains("FAILED ")
                .contains("some.yaml:8: day 60, illegal_practices: the level should be CRITICAL and is GUARDED")
                .contains(
                        "+10.0  The DPIA was left out knowingly. [legal_dpia_skipped] (strong: odds 10 times as high)")
                .contains("= together: likelihood 39%, impact 2 of 5, GUARDED")
                .contains("not known: on what legal basis this is allowed");
        assertThat(run(FAILING, "--language", "nl").out())
                .contains("MISLUKT", "De DPIA is bewust overgeslagen.", "(sterk: verhouding 10 keer zo hoog)");
    }

    @Test
    void shouldLetACaseFailThatIsKnownToFailAndReportItWhenItDoesNot() throws IOException {
        // When
        Commands failing = run(START + KNOWN + REST.replace("LEVEL", "CRITICAL"));
        Commands passing = run(START + KNOWN + REST.replace("LEVEL", "GUARDED"));

        // Then
        assertThat(failing.code()).isZero();
        assertThat(failing.out()).contains("fails, as is known: The weight is too low.");
        assertThat(passing.code()).isEqualTo(1);
        assertThat(passing.out()).contains("take the line \"known\" away");
    }

    @Test
    void shouldReportEverythingThatIsWrongWithTheFiles() throws IOException {
        // When
        Commands answer = run(PASSING.replace("legal_dpia_skipped", "legal_dpia_skiped"));
        Commands missing =
                Commands.run("model", "test", directory.resolve("no.yaml").toString());

        // Then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("some.yaml:8:", "found 'legal_dpia_skiped'; allowed is 'legal_dpia_skipped'");
        assertThat(missing.err()).contains("no such file");
    }

    @Test
    void shouldWriteJson() throws IOException {
        // When
        JsonNode cases =
                new ObjectMapper().readTree(run(FAILING, "--format", "json").out());

        // Then
        assertThat(cases).hasSize(1);
        assertThat(cases.at("/0/outcome").asText()).isEqualTo("FAILED");
        assertThat(cases.at("/0/misses/0/expected").asText()).isEqualTo("CRITICAL");
        assertThat(cases.at("/0/misses/0/found").asText()).isEqualTo("GUARDED");
        assertThat(cases.at("/0/misses/0/reading/reasons").toString()).contains("legal_dpia_skipped");
    }

    @Test
    void shouldWriteWhatBuildServersShow() throws Exception {
        // Given
        Path cases = Files.createDirectories(directory.resolve("cases"));
        Files.writeString(cases.resolve("a.yaml"), PASSING);
        Files.writeString(cases.resolve("b.yml"), FAILING.replace("left out.", "left out & <more>."));
        Files.writeString(cases.resolve("c.yaml"), START + KNOWN + REST.replace("LEVEL", "CRITICAL"));

        // When
        Commands answer = Commands.run("model", "test", cases.toString(), "--format", "junit", "--language", "en");
        Element suites = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.out().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();

        // Then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(suites.getElementsByTagName("testsuite").getLength()).isEqualTo(3);
        assertThat(suites.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(suites.getElementsByTagName("failure").item(0).getTextContent())
                .contains("the level should be CRITICAL and is GUARDED");
        assertThat(suites.getElementsByTagName("skipped").getLength()).isEqualTo(1);
    }

    @Test
    void shouldWriteTheHistoriesForOtherCommands() throws IOException {
        // Given two histories whose second events differ
        Path events = directory.resolve("events.jsonl");
        run(
                PASSING
                        + "  - {id: failed, shows: A DPIA that fails.,"
                        + " given: [{day: 0, type: ProjectRegistered, data: {profile: {personalData: true}}},"
                        + " {day: 60, type: SafeguardRecorded, data: {kind: DPIA, status: FAILED}}],"
                        + " then: [{day: 60, readings: {illegal_practices: {reasons: legal_dpia_failed}}}]}\n",
                "--events-out",
                events.toString());

        // When
        Commands answer = Commands.run(
                "explain", "some.left_out", "illegal_practices", "--events", events.toString(), "--language", "en");

        // Then
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("[legal_dpia_skipped]", "SafeguardRecorded: kind DPIA, status SKIPPED")
                .doesNotContain("status FAILED");
    }

    private Commands run(String cases, String... options) throws IOException {
        Path file = Files.writeString(directory.resolve("some.yaml"), cases);
        List<String> arguments = new ArrayList<>(List.of("model", "test", file.toString()));
        arguments.addAll(List.of(options));
        if (!arguments.contains("--language")) {
            arguments.addAll(List.of("--language", "en"));
        }
        return Commands.run(arguments.toArray(String[]::new));
    }
}
