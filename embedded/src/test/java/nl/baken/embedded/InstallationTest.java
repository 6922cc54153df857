package nl.baken.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    @TempDir
    private Path directory;

    @Test
    void shouldFindTheApplicationThatTheCodeIsPartOf() throws IOException {
        // Given
        Path home = installed(directory.resolve("app"));

        // When
        Installation found = Installation.find(Optional.empty(), home.resolve("lib/baken-streams.jar"));

        // Then
        assertThat(found.home()).isEqualTo(home);
    }

    @Test
    void shouldFindTheApplicationNextToClassesThatWereJustBuilt() throws IOException {
        // Given
        Path home = installed(directory.resolve("target/app"));

        // When
        Installation found = Installation.find(Optional.empty(), directory.resolve("target/classes"));

        // Then
        assertThat(found.home()).isEqualTo(home);
    }

    @Test
    void shouldPreferTheGivenDirectory() throws IOException {
        // Given
        Path given = installed(directory.resolve("elsewhere"));
        installed(directory.resolve("target/app"));

        // When
        Installation found = Installation.find(Optional.of(given), directory.resolve("target/classes"));

        // Then
        assertThat(found.home()).isEqualTo(given);
    }

    @Test
    void shouldReportWhatIsMissingAndHowToGetIt() {
        // Given
        Path empty = directory.resolve("empty");

        // When, then
        assertThatThrownBy(() -> Installation.find(Optional.of(empty), directory))
                .isInstanceOf(StackStartException.class)
                .hasMessageContaining(empty.toString())
                .hasMessageContaining("registry/quarkus-run.jar")
                .hasMessageContaining("./mvnw package")
                .hasMessageContaining("-Dbaken.home");
    }

    private static Path installed(Path home) throws IOException {
        Files.createDirectories(home.resolve("broker"));
        Files.createDirectories(home.resolve("registry"));
        Files.createFile(home.resolve("registry/quarkus-run.jar"));
        return home;
    }
}
