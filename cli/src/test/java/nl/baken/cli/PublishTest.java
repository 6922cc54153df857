package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishTest {

    @TempDir
    private Path directory;

    @Test
    void shouldCountWhatWouldBeAccepted() {
        // When
        Commands answer = Commands.run("publish", "--dry-run", Histories.LIVE_PROJECT.toString());

        // Then
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).isEqualToIgnoringNewLines("59 would be accepted, 0 refused");
    }

    @Test
    void shouldReportWhereAndWhySomethingIsRefused() throws Exception {
        // Given
        Path file = Histories.withOneRefused(directory);

        // When
        Commands answer = Commands.run("publish", "--dry-run", file.toString());

        // Then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("2 would be accepted, 1 refused");
        assertThat(answer.err()).contains(file + ":2: ").contains("Rumour");
    }

    @Test
    void shouldRefuseWhatIsDatedAhead() throws Exception {
        // Given
        String line = Files.readAllLines(Histories.LIVE_PROJECT).getFirst();
        Path file = Files.writeString(
                directory.resolve("ahead.jsonl"),
                line.replaceFirst("\"time\":\\s*\"[0-9]{4}", "\"time\":\"2152") + "\n");

        // When
        Commands answer = Commands.run("publish", "--dry-run", file.toString());

        // Then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains(file + ":1: ").contains("2152").contains("a day after");
    }

    @Test
    void shouldPublishNothingWhenOneOfTheFilesIsMissing() {
        // When
        Commands answer = Commands.run("publish", Histories.LIVE_PROJECT.toString(), "nowhere.jsonl");

        // Then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("nowhere.jsonl").contains("nothing was published");
    }

    @Test
    void shouldTellOfAProjectThatNobodyRegisteredAndOfARiskThatIsNot() throws Exception {
        // When
        Commands answer = Commands.run(
                "publish", "--dry-run", Histories.withoutEffect(directory).toString());

        // Then
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("3 would be accepted, 0 refused");
        assertThat(answer.err())
                .contains("Nothing here registers project A15-Typo: unless it was registered before, 1 event waits for"
                        + " its registration")
                .contains("has no risk \"ilegal_practices\" (meant: illegal_practices?): 1 event of project a15")
                .doesNotContain("registers project a15");
    }
}
