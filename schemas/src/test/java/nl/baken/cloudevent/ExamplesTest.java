package nl.baken.cloudevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is shown as an example has to be one. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("..", "examples");

    @TestFactory
    List<DynamicTest> shouldAcceptEveryLineOf() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .map(file ->
                            DynamicTest.dynamicTest(EXAMPLES.relativize(file).toString(), () -> accept(file)))
                    .toList();
        }
    }

    private static void accept(Path file) throws IOException {
        // Given
        try (JsonLines lines = JsonLines.from(file)) {
            // When
            List<String> refused = lines.stream()
                    .filter(line -> line.read() instanceof Read.Refused)
                    .map(line -> "line " + line.number() + ": " + ((Read.Refused) line.read()).problems())
                    .toList();

            // Then
            assertThat(refused).isEmpty();
        }
    }
}
