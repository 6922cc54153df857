package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Promise: the reference describes every command as it is. */
class CommandReferenceTest {

    @Test
    void shouldBeWhatIsInTheDocumentation() throws IOException {
        // Given
        String page = CommandReference.page();

        // When
        String committed = Files.readString(CommandReference.PAGE);

        // Then
        assertThat(committed)
                .as(
                        "%s differs from the commands. Write it again: ./mvnw -Preference -pl cli -am"
                                + " process-test-classes",
                        CommandReference.PAGE)
                .isEqualTo(page);
    }
}
