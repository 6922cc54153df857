package nl.baken.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.truth.claim.Finding;
import nl.baken.truth.claim.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What commit 7142a0b said that was false, in the names of today: a directory for each history, with its outputs that say so
 * and, in {@code false.txt}, the kind, topic and beginning of each claim.
 */
class FalseOutputsTest {

    private static final Path RECORDED = Path.of("src/test/resources/false-outputs");
    private static final Path HISTORIES = Path.of("src/test/resources/histories");

    static Stream<String> cases() {
        try (Stream<Path> directories = Files.list(RECORDED)) {
            return directories.map(each -> each.getFileName().toString()).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldFindEachFalseClaim(String history) throws IOException {
        // Given
        Path outputs = RECORDED.resolve(history);
        List<String> claims = Files.readAllLines(outputs.resolve("false.txt"));

        // When
        Result result = Checked.of(
                List.of(HISTORIES.resolve(history + ".jsonl")), outputs, Instant.parse("2025-08-02T00:00:00Z"));

        // Then
        assertThat(claims)
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(result.findings()).as(claim).anyMatch(finding -> is(finding, claim)));
    }

    @Test
    void shouldHaveManyCases() {
        // Given
        Stream<String> cases = cases();

        // When
        long count = cases.count();

        // Then
        assertThat(count).isGreaterThanOrEqualTo(20);
    }

    private static boolean is(Finding finding, String claim) {
        String[] parts = claim.split("\t", 3);
        return finding.kind().name().equals(parts[0])
                && finding.place().topic().equals(parts[1])
                && finding.said().startsWith(parts[2]);
    }
}
