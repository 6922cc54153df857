package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.baken.riskmodel.ModelFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The differences between two models are shown to people and written for programs, and wrong usage is reported. */
@Tag("slow")
class CompareTest {

    private static final String CASES =
            Histories.EXAMPLES.resolve("eighteen-cases").toString();

    @TempDir
    private Path directory;

    @Test
    void shouldShowWhatOneChangedWeightMoves() throws IOException {
        // Given
        Path other = directory.resolve("other.yaml");
        String shipped;
        try (var model = ModelFile.class.getResourceAsStream("baken-model.yaml")) {
            shipped = new String(model.readAllBytes(), StandardCharsets.UTF_8);
        }
        int rule = shipped.indexOf("- id: stability_leader_changed");
        Files.writeString(
                other, shipped.substring(0, rule) + shipped.substring(rule).replaceFirst("weight: 3", "weight: 3.3"));
        Path out = directory.resolve("out");

        // When
        Commands answer = Commands.run(
                "compare", "shipped", other.toString(), "--events", CASES, "--language", "en", "--out", out.toString());
        Commands failing =
                Commands.run("compare", "shipped", other.toString(), "--events", CASES, "--fail-on-difference");

        // Then
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .containsPattern("11 Aug 2017 .* case-15-wmo +reading of loss_of_stability .*"
                        + "stability_leader_changed \\+3\\.0 > \\+3\\.3")
                .endsWith("1 of 18 projects: 1 reading\n");
        assertThat(Files.readAllLines(out.resolve("differences.jsonl"))).hasSize(1);
        assertThat(failing.code()).isEqualTo(1);
    }

    @Test
    void shouldReportThatNothingDiffersBetweenTwoEqualRuns() {
        // Given
        for (String run : new String[] {"one", "other"}) {
            Commands.run(
                    "backtest",
                    "--events",
                    Histories.LIVE_PROJECT.toString(),
                    "--out",
                    directory.resolve(run).toString());
        }

        // When
        Commands answer = Commands.run(
                "compare",
                directory.resolve("one").toString(),
                directory.resolve("other").toString(),
                "--fail-on-difference",
                "--language",
                "nl");

        // Then
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).endsWith("Geen verschillen in 1 project.\n");
    }

    @Test
    void shouldReportThatSomethingElseWasMeant() {
        assertThat(Commands.run("compare", "shipped", "shipped").err()).contains("--events FILE..");
        assertThat(Commands.run("compare", directory.toString(), directory.toString())
                        .err())
                .contains("risk-history.jsonl", "backtest or demo wrote with --out");
        assertThat(Commands.run("compare", "a", "b", "--until", "2020-01-01").code())
                .isEqualTo(2);
    }
}
