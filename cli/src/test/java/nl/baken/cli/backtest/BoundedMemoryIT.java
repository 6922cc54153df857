package nl.baken.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.baken.tries.Tries;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: memory does not grow with the length of history, neither of all projects nor of one. */
@Tag("thorough")
class BoundedMemoryIT {

    private static final String HEAP = "-Xmx24m";
    private static final int SHORT = 400;
    private static final int TIMES = 20;
    private static final int TIMES_AT_LEAST = 4;
    private static final int MORE_THAN_FIT = 6_000;

    @TempDir
    private Path directory;

    private record Answer(int code, String output) {}

    @Test
    void shouldReplayManyTimesWhatFitsIntoMemory() throws Exception {
        // Given
        int fits = fits();
        int events = Math.max(TIMES_AT_LEAST, Tries.of(TIMES).count()) * fits;

        // When
        Answer brief = backtest(new LongHistory(1, SHORT));
        Answer lengthy = backtest(new LongHistory(2, events));

        // Then
        assertThat(fits).isBetween(SHORT, MORE_THAN_FIT - 1);
        assertThat(brief.code()).as(brief.output()).isZero();
        assertThat(brief.output()).contains(SHORT + " events (0 came before), " + LongHistory.PROJECTS + " projects");
        assertThat(lengthy.code()).as(lengthy.output()).isZero();
        assertThat(lengthy.output())
                .as("%d events fit", fits)
                .contains(events + " events (0 came before), " + LongHistory.PROJECTS + " projects");
        assertThat(Files.readAllLines(directory.resolve("out").resolve("risk-assessments.jsonl")))
                .hasSize(LongHistory.PROJECTS);
    }

    /** How many events the same heap holds when they are all kept. */
    private int fits() throws Exception {
        Path file = directory.resolve("fits.jsonl");
        new LongHistory(3, MORE_THAN_FIT).write(file);
        Answer answer = java(KeepsAll.class.getName(), file.toString());
        Files.delete(file);
        assertThat(answer.output()).as("how many fit").matches("\\d+\\s*");
        return Integer.parseInt(answer.output().strip());
    }

    private Answer backtest(LongHistory history) throws Exception {
        Path file = directory.resolve("events.jsonl");
        history.write(file);
        return java(
                "nl.baken.cli.Main",
                "backtest",
                "--threads",
                "2",
                "--events",
                file.toString(),
                "--out",
                directory.resolve("out").toString());
    }

    private Answer java(String... arguments) throws IOException, InterruptedException {
        Path log = directory.resolve("output.log");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + directory,
                "-cp",
                System.getProperty("java.class.path")));
        words.addAll(List.of(arguments));
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Answer(process.waitFor(), Files.readString(log));
    }
}
