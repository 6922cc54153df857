package nl.baken.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.baken.truth.claim.Result;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the code of today says of the examples, and of histories that it once said something false of. */
class CurrentOutputsTest {

    @TempDir
    Path out;

    @ParameterizedTest
    @ValueSource(strings = {"examples/eighteen-cases", "examples/known-outcomes", "examples/live-project.jsonl"})
    void shouldSayNothingFalseOfTheExamples(String events) throws IOException {
        // Given
        List<Path> histories = List.of(Checked.HOME.resolve(events));

        // When
        Result result = Checked.run(histories, out, null);

        // Then
        assertThat(result.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "src/test/resources/histories")
    void shouldSayNothingFalseOfWhatItOnceDid(Path histories) throws IOException {
        // Given
        Instant end = Instant.parse("2025-08-02T00:00:00Z");

        // When
        Result result = Checked.run(List.of(histories), out, end);

        // Then
        assertThat(result.findings()).isEmpty();
    }
}
