package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import nl.baken.streams.settings.ConfigurationReference;
import org.junit.jupiter.api.Test;

/** Promise: the reference describes every indicator as it is declared. */
class IndicatorReferenceTest {

    @Test
    void shouldBeWhatIsInTheDocumentation() throws IOException {
        // Given
        String page = IndicatorReference.page();

        // When
        String committed = Files.readString(IndicatorReference.PAGE);

        // Then
        assertThat(committed)
                .as(
                        "%s differs from the declarations. Write it again: %s",
                        IndicatorReference.PAGE, ConfigurationReference.COMMAND)
                .isEqualTo(page);
    }
}
