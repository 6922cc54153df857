package nl.baken.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.baken.tries.Tries;
import nl.baken.truth.claim.ClaimKind;
import nl.baken.truth.claim.Result;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories of anything: whatever happens, nothing that is said of it is false. */
@Tag("slow")
class GeneratedHistoriesTest {

    private static final int NAMED = 100;
    private static final int PROJECTS = 4;
    private static final int SIZE = 36;

    @TempDir
    Path directory;

    @Test
    void shouldSayNothingFalseOfGeneratedHistories() throws IOException {
        // Given
        Tries tries = Tries.of(NAMED);
        Random seeds = new Random(tries.seed());
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < tries.count() * PROJECTS; i++) {
            String project = "generated-" + i;
            files.add(
                    Files.write(directory.resolve(project + ".jsonl"), History.of(seeds.nextLong(), i, project, SIZE)));
        }

        // When
        Result result = Checked.run(files, directory.resolve("out"), null);

        // Then
        assertThat(result.findings()).as("seed %d", tries.seed()).isEmpty();
        int least = Tries.areAllDone() ? 100 : 10;
        assertThat(ClaimKind.values())
                .as("seed %d", tries.seed())
                .allSatisfy(kind -> assertThat(result.made().getOrDefault(kind, 0))
                        .as(kind.name())
                        .isGreaterThanOrEqualTo(least));
    }
}
