package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandsTest {

    private static final String LIVE = "live-signaal-bijstand";

    @TempDir
    private Path directory;

    @Test
    void shouldWriteAFilePerOutputTopic() throws Exception {
        // When
        Commands answer =
                Commands.run("backtest", "--events", Histories.LIVE_PROJECT.toString(), "--out", directory.toString());

        // Then
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(directory)
                .isDirectoryContaining("glob:**risk-assessments.jsonl")
                .isDirectoryContaining("glob:**steering-alerts.jsonl")
                .isDirectoryContaining("glob:**dead-letters.jsonl");
        assertThat(directory.resolve("risk-assessments.jsonl")).content().contains(LIVE);
        assertThat(directory.resolve("dead-letters.jsonl")).isEmptyFile();
    }

    @Test
    void shouldLeaveOutWhatBecameKnownLater() throws Exception {
        // When
        Commands answer = Commands.run(
                "backtest",
                "--events",
                Histories.LIVE_PROJECT.toString(),
                "--until",
                "2024-06-30",
                "--out",
                directory.toString());

        // Then
        assertThat(answer.code()).as(answer.err()).isZero();
        List<String> history = Files.readAllLines(directory.resolve("risk-history.jsonl"));
        assertThat(history).isNotEmpty().noneMatch(line -> line.contains("\"asOf\":\"2025-"));
    }

    @Test
    void shouldReportWhatIsRefusedAndReplayTheRest() throws Exception {
        // Given
        Path file = Histories.withOneRefused(directory);
        Path out = directory.resolve("out");

        // When
        Commands answer = Commands.run("backtest", "--events", file.toString(), "--out", out.toString());

        // Then
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).contains(file + ":2: ").contains("1 event was rejected and left out");
        assertThat(answer.out()).contains("2 events (0 came before), 1 projects");
        assertThat(out.resolve("risk-assessments.jsonl")).isNotEmptyFile();
        assertThat(Files.readAllLines(out.resolve("dead-letters.jsonl")))
                .singleElement()
                .asString()
                .contains("\"baken.line\":\"2\"")
                .contains("Rumour");
    }

    @Test
    void shouldShowAllRisksOfAProject() {
        // When
        Commands answer =
                Commands.run("explain", LIVE, "--events", Histories.LIVE_PROJECT.toString(), "--language", "nl");

        // Then
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out().lines().filter(line -> line.contains("gevolg ")))
                .hasSize(10);
    }

    @Test
    void shouldShowTheReasonsOfARiskWithTheirEvents() {
        // Given
        String risk = "loss_of_public_accountability";

        // When
        Commands answer =
                Commands.run("explain", LIVE, risk, "--events", Histories.LIVE_PROJECT.toString(), "--language", "en");

        // Then
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("Reasons").contains("= together").containsPattern("\\d{4}  [A-Z]\\w+: ");
    }

    @Test
    void shouldReportWhichProjectsThereAreWhenOneIsUnknown() {
        // When
        Commands answer = Commands.run("explain", "nobody", "--events", Histories.LIVE_PROJECT.toString());

        // Then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("nobody").contains(LIVE);
    }

    @Test
    void shouldRefuseADayThatIsNone() {
        // When
        Commands answer =
                Commands.run("explain", LIVE, "--as-of", "yesterday", "--events", Histories.LIVE_PROJECT.toString());

        // Then
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("\"yesterday\" is not a day (2019-03-31)");
    }

    @Test
    void shouldReportAllThatIsWrongWithAModel() throws Exception {
        // Given
        Path model = Files.writeString(directory.resolve("model.yaml"), "colour: blue\n");

        // When
        Commands answer = Commands.run("model", "check", model.toString());

        // Then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains(model + ":1:1: ").contains("colour");
    }

    @Test
    void shouldTellWhatHasNoEffect() throws Exception {
        // Given
        String file = Histories.withoutEffect(directory).toString();

        // When
        Commands answer = Commands.run(
                "backtest",
                "--events",
                file,
                "--out",
                directory.resolve("without-effect").toString());
        Commands ofProject = Commands.run("explain", "a15", "--events", file);
        Commands ofTypo = Commands.run("explain", "A15-Typo", "--events", file);

        // Then
        assertThat(answer.code()).isZero();
        assertThat(answer.err())
                .contains("Project A15-Typo was never registered: 1 event waits for its registration")
                .contains("has no risk \"ilegal_practices\" (meant: illegal_practices?): 1 event of project a15");
        assertThat(ofProject.out()).contains("has no risk \"ilegal_practices\"");
        assertThat(ofTypo.code()).isEqualTo(1);
        assertThat(ofTypo.err()).contains("Project A15-Typo was never registered");
    }
}
