package nl.baken.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.embedded.child.DirectoryTree;
import org.junit.jupiter.api.Test;

class FailingStartIT {

    private static final int TOO_LITTLE = 1;

    @Test
    void shouldReportWhichPartFailedAndWhy() throws Exception {
        // Given
        StackSettings hopeless = StackSettings.temporary().withHeaps(TOO_LITTLE, 256);

        // When
        assertThatExceptionOfType(StackStartException.class)
                .isThrownBy(() -> EmbeddedStack.start(hopeless))

                // Then
                .withMessageContaining("The broker of the embedded stack did not start")
                .withMessageContaining("exit code 1")
                .withMessageContaining("heap")
                .satisfies(failure -> {
                    Path log = logNamedIn(failure.getMessage());
                    assertThat(log).isNotEmptyFile();
                    Path stack = log.getParent().getParent();
                    assertThat(stack.resolve("registry")).doesNotExist();
                    new DirectoryTree(stack).delete();
                });
    }

    private static Path logNamedIn(String message) {
        Matcher matcher = Pattern.compile("Its log is (\\S+),").matcher(message);
        assertThat(matcher.find()).isTrue();
        return Path.of(matcher.group(1));
    }
}
