package nl.baken.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.baken.riskmodel.yaml.Problem;
import nl.baken.tries.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Whatever somebody does to a model file, the answer is a model or places in the file, never an exception. */
class MutatedModelTest {

    @TempDir
    Path directory;

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 0, count = 400)
    void shouldAnswerWithAModelOrWithPlacesInTheFile(long seed) throws IOException {
        // Given the shipped model with one to three mutations
        byte[] mutated = new ModelMutation(seed).of(shipped());
        Path file = Files.write(directory.resolve("model.yaml"), mutated);

        // When
        Loaded loaded = ModelFile.load(file);

        // Then
        List<String> lines = new String(mutated, StandardCharsets.UTF_8).lines().toList();
        switch (loaded) {
            case Loaded.Valid(var model) -> assertThat(model.risks()).isNotEmpty();
            case Loaded.Invalid(var problems) ->
                assertThat(problems).as("seed %d", seed).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.found()).isNotBlank();
                    assertThat(problem.allowed()).isNotBlank();
                    assertThat(problem.line()).isBetween(1, lines.size() + 1);
                    int width = problem.line() > lines.size()
                            ? 0
                            : lines.get(problem.line() - 1).length();
                    assertThat(problem.column()).isBetween(1, width + 1);
                });
        }
    }

    @Test
    void shouldRefuseASignalThatIsMadeOfItself() {
        // Given signals that name each other in a circle, and one that names itself
        // When
        List<Problem> problems = SmallModelFile.problemsWith(
                "  residents_heard:\n", "  hen: [egg]\n  egg: [hen]\n  itself: itself\n  residents_heard:\n");

        // Then the circle is broken where it names what is not there yet
        assertThat(problems)
                .extracting(Problem::path, Problem::found)
                .containsExactly(
                        tuple("signals.hen", "the unknown signal 'egg'"),
                        tuple("signals.itself", "the unknown signal 'itself'"));
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.allowed()).contains("a signal that is defined above"));
    }

    private static byte[] shipped() throws IOException {
        try (InputStream bytes = ModelFile.class.getResourceAsStream("baken-model.yaml")) {
            return bytes.readAllBytes();
        }
    }
}
