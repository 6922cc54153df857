package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Promise: what the command prints is what the documentation holds. */
class ModelSchemaCommandTest {

    @Test
    void shouldPrintTheLanguageOfModels() throws IOException {
        // Given
        String committed = Files.readString(Path.of("../docs/reference/model.schema.json"));

        // When
        Commands answer = Commands.run("model", "schema");

        // Then
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).isEqualTo(committed);
        assertThat(answer.err()).isEmpty();
    }
}
