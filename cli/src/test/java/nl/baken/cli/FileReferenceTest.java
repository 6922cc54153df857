package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import nl.baken.streams.settings.ConfigurationReference;
import org.junit.jupiter.api.Test;

/** Promise: the reference describes every table and column as it is declared. */
class FileReferenceTest {

    @Test
    void shouldBeWhatIsInTheDocumentation() throws IOException {
        // Given
        String page = FileReference.page();

        // When
        String committed = Files.readString(FileReference.PAGE);

        // Then
        assertThat(committed)
                .as(
                        "%s differs from the declarations. Write it again: %s",
                        FileReference.PAGE, ConfigurationReference.COMMAND)
                .isEqualTo(page);
    }
}
