package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels show what levels were worth as warnings, and are refused as a whole when a line is wrong. */
class BacktestLabelsTest {

    private static final Path HISTORIES = Histories.EXAMPLES.resolve("known-outcomes");

    @TempDir
    private Path directory;

    @Test
    void shouldCountHarmsAndFalseAlarms() {
        // When
        Commands answer = backtest(HISTORIES.resolve("labels.csv"));

        // Then
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).containsPattern("all together +high +9 +9 of 9 \\(70 - 100%\\)");
        assertThat(directory.resolve("out").resolve("scores.json")).exists();
    }

    @Test
    void shouldReportEverythingThatIsWrongWithLabels() throws IOException {
        // Given
        Path labels = Files.writeString(
                directory.resolve("labels.csv"),
                "project,risk,public\nuk-horizon,gloom,2009-05-11\nnl-syri,corruption,soon\n");

        // When
        Commands answer = backtest(labels);

        // Then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("labels.csv:2: risk \"gloom\"", "labels.csv:3: public \"soon\"");
    }

    private Commands backtest(Path labels) {
        return Commands.run(
                "backtest",
                "--language",
                "en",
                "--events",
                HISTORIES.toString(),
                "--labels",
                labels.toString(),
                "--out",
                directory.resolve("out").toString());
    }
}
