package nl.baken.replay.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: a file as a spreadsheet writes it can be read, and what is wrong in one can be seen. */
class LabelsTest {

    private static final List<String> RISKS = List.of("illegal_practices");

    @TempDir
    private Path directory;

    @Test
    void shouldReadAFileThatBeginsWithAByteOrderMark() throws IOException {
        // When
        Labels labels = read("\uFEFFproject,risk,public\nbox,illegal_practices,2025-06-01\n");

        // Then
        assertThat(labels.problems()).isEmpty();
        assertThat(labels.projects()).containsExactly("box");
    }

    @Test
    void shouldShowWhatCannotBeSeenInAHeader() throws IOException {
        // When
        Labels labels = read("\u200Bproject,risk,public\nbox,illegal_practices,2025-06-01\n");

        // Then
        assertThat(labels.problems()).singleElement().asString().contains("but \\u200Bproject, risk, public");
    }

    private Labels read(String text) throws IOException {
        return Labels.read(Files.writeString(directory.resolve("labels.csv"), text), RISKS);
    }
}
