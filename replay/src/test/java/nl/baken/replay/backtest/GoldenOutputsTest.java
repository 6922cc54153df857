package nl.baken.replay.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.assessment.model.RiskModel;
import nl.baken.replay.history.ReplayProgress;
import nl.baken.replay.output.OutputFiles;
import nl.baken.replay.output.Outputs;
import nl.baken.riskmodel.ModelFile;
import nl.baken.topic.Topic;
import nl.baken.tries.Tries;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise: what is published of these inputs with the shipped model is what was at commit 7142a0b, apart from what was renamed. */
class GoldenOutputsTest {

    private static final RiskModel MODEL = ModelFile.shipped();
    private static final Path EXAMPLES = Path.of("..", "examples");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource("inputs")
    void shouldPublishWhatItPublishedBefore(String input) throws IOException {
        // Given
        Goldens goldens = Goldens.of(input, MODEL.ref().getDigest());
        OutputFiles out = new OutputFiles(directory.resolve("out"));

        // When
        new Backtest(MODEL, null, 2, ReplayProgress.NONE).run(events(input), out, Set.of(), line -> {
            throw new AssertionError(line.problems().toString());
        });

        // Then
        for (Topic topic : Outputs.TOPICS) {
            try (Stream<String> now = Files.lines(out.fileOf(topic));
                    Stream<String> before = goldens.lines(topic)) {
                assertSame(topic, now.iterator(), before.iterator());
            }
        }
    }

    /** Line by line: a difference is easier to read in one line than in ten megabytes. */
    private static void assertSame(Topic topic, Iterator<String> now, Iterator<String> before) {
        int line = 1;
        while (now.hasNext() && before.hasNext()) {
            assertThat(now.next()).as("%s, line %s", topic.name(), line).isEqualTo(before.next());
            line++;
        }
        assertThat(now.hasNext())
                .as("%s: more than %s lines", topic.name(), line)
                .isFalse();
        assertThat(before.hasNext())
                .as("%s: line %s is missing", topic.name(), line)
                .isFalse();
    }

    /** The last one, a hundred projects with a hundred events each, takes long. */
    static Stream<String> inputs() {
        Stream<String> small = Stream.of("eighteen-cases", "known-outcomes", "live-project");
        return Tries.areAllDone() ? Stream.concat(small, Stream.of(Goldens.GENERATED)) : small;
    }

    private List<Path> events(String input) throws IOException {
        if (Goldens.isInputKept(input)) {
            return List.of(Goldens.unpackInput(input, directory.resolve("events.jsonl")));
        }
        Path file = EXAMPLES.resolve(input + ".jsonl");
        if (Files.exists(file)) {
            return List.of(file);
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(EXAMPLES.resolve(input))) {
            found.filter(path -> path.toString().endsWith(".jsonl")).sorted().forEach(files::add);
        }
        return files;
    }
}
