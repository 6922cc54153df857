package nl.baken.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The gate: today's contract goes together with every released one. Promise 7. */
class ContractCompatibilityTest {

    private static final Path RELEASES = Path.of("src/main/avro-released");

    @Test
    void shouldReadAndBeReadByEveryReleasedVersion() throws IOException {
        // Given
        Contract today = Contract.today();
        List<Contract> releases;
        try (Stream<Path> directories = Files.list(RELEASES)) {
            releases = directories
                    .filter(Files::isDirectory)
                    .map(Contract::released)
                    .toList();
        }

        // When
        List<String> breaks = releases.stream()
                .flatMap(released -> ContractComparison.breaks(released, today).stream())
                .toList();

        // Then
        assertThat(releases)
                .isNotEmpty()
                .allSatisfy(released -> assertThat(released.records())
                        .as("Schemas in %s/%s", RELEASES, released.version())
                        .isNotEmpty());
        assertThat(breaks)
                .as("The contract is for ever: change the IDL so that nothing of this remains. Only the schemas of a"
                        + " version that nobody has yet may be written again:"
                        + " ./mvnw -Pcontract-release -pl schemas -am process-test-classes")
                .isEmpty();
    }
}
