package nl.baken.connect.dropfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.baken.embedded.child.DirectoryTree;

/** Whenever the reader is killed: each good line is in the log once, and each other line in the report. */
class ResumeTest {

    enum Kind {
        GOOD,
        REFUSED,
        BLANK
    }

    enum Step {
        READ,
        READ_AND_BE_KILLED,
        BE_KILLED
    }

    @Property(tries = 60)
    void shouldLoseAndDoubleNothingWhereverItIsKilled(
            @ForAll @Size(max = 30) List<Kind> kinds,
            @ForAll @Size(max = 12) List<Step> steps,
            @ForAll @IntRange(min = 1, max = 5) int batchLines)
            throws IOException {
        Path folder = Files.createTempDirectory("drop");
        try {
            // Given
            Path file = folder.resolve("f.jsonl");
            Files.write(file, lines(kinds));
            Reading reading = new Reading(folder, batchLines);

            // When
            for (Step step : steps) {
                take(step, reading);
            }
            reading.readAll();

            // Then
            assertThat(reading.log()).isEqualTo(idsOf(kinds, Kind.GOOD));
            Path report = folder.resolve("done/f.jsonl.errors.jsonl");
            List<String> reported = Files.exists(report) ? Files.readAllLines(report) : List.of();
            assertThat(reported.stream().map(ResumeTest::lineOf).toList()).isEqualTo(idsOf(kinds, Kind.REFUSED));
            assertThat(file).doesNotExist();
        } finally {
            new DirectoryTree(folder).delete();
        }
    }

    private static void take(Step step, Reading reading) throws IOException {
        switch (step) {
            case READ -> reading.read();
            case READ_AND_BE_KILLED -> {
                reading.readInVain();
                reading.restart();
            }
            case BE_KILLED -> reading.restart();
        }
    }

    private static List<String> lines(List<Kind> kinds) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            lines.add(
                    switch (kinds.get(i)) {
                        case GOOD -> Sample.event(Integer.toString(i + 1), "p-1");
                        case REFUSED -> Sample.REFUSED;
                        case BLANK -> " ";
                    });
        }
        return lines;
    }

    private static List<String> idsOf(List<Kind> kinds, Kind kind) {
        return IntStream.range(0, kinds.size())
                .filter(i -> kinds.get(i) == kind)
                .mapToObj(i -> Integer.toString(i + 1))
                .toList();
    }

    private static String lineOf(String entry) {
        return entry.replaceAll("^\\{\"line\":(\\d+),.*", "$1");
    }
}
