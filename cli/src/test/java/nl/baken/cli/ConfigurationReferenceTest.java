package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import nl.baken.streams.settings.ConfigurationReference;
import org.junit.jupiter.api.Test;

/** Promise: the reference describes every setting as it is. */
class ConfigurationReferenceTest {

    @Test
    void shouldBeWhatIsInTheDocumentation() throws IOException {
        // Given
        String page = ConfigurationReference.page();

        // When
        String committed = Files.readString(ReferenceCommand.PAGE);

        // Then
        assertThat(committed)
                .as(
                        "%s differs from the sources. Write it again: %s",
                        ReferenceCommand.PAGE, ConfigurationReference.COMMAND)
                .isEqualTo(page);
    }
}
