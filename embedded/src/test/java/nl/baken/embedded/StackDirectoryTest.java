package nl.baken.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackDirectoryTest {

    @TempDir
    private Path parent;

    @Test
    void shouldDeleteATemporaryDirectoryWithAllInIt() throws IOException {
        // Given
        StackDirectory directory = StackDirectory.open(Optional.empty());
        Files.writeString(directory.of(Component.BROKER).resolve("file"), "contents");

        // When
        directory.close();

        // Then
        assertThat(directory.path()).doesNotExist();
    }

    @Test
    void shouldKeepAKeptDirectory() throws IOException {
        // Given
        StackDirectory directory = StackDirectory.open(Optional.of(parent.resolve("kept")));
        Path file = directory.of(Component.BROKER).resolve("file");
        Files.writeString(file, "contents");

        // When
        directory.close();

        // Then
        assertThat(file).hasContent("contents");
    }

    @Test
    void shouldRefuseADirectoryInUse() {
        // Given
        Path path = parent.resolve("kept");
        try (StackDirectory directory = StackDirectory.open(Optional.of(path))) {

            // When, then
            assertThatThrownBy(() -> StackDirectory.open(Optional.of(directory.path())))
                    .isInstanceOf(StackStartException.class)
                    .hasMessageContaining(path.toString())
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void shouldOpenADirectoryThatIsNoLongerInUse() {
        // Given
        Path path = parent.resolve("kept");
        StackDirectory.open(Optional.of(path)).close();

        // When
        try (StackDirectory again = StackDirectory.open(Optional.of(path))) {

            // Then
            assertThat(again.path()).isEqualTo(path);
        }
    }

    @Test
    void shouldRefuseADirectoryWithSomeoneElsesContents() throws IOException {
        // Given
        Files.writeString(parent.resolve("thesis.odt"), "irreplaceable");

        // When, then
        assertThatThrownBy(() -> StackDirectory.open(Optional.of(parent)))
                .isInstanceOf(StackStartException.class)
                .hasMessageContaining("has contents that are not those of an embedded stack");
    }
}
