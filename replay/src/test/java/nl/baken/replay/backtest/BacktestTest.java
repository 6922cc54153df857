package nl.baken.replay.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.baken.assessment.model.RiskModel;
import nl.baken.cloudevent.CloudEventJson;
import nl.baken.engine.memory.GeneratedHistories;
import nl.baken.engine.memory.Replay;
import nl.baken.engine.memory.ReplayPlan;
import nl.baken.event.ClockTicked;
import nl.baken.replay.history.ReplayProgress;
import nl.baken.replay.output.Output;
import nl.baken.replay.output.OutputFiles;
import nl.baken.replay.output.Outputs;
import nl.baken.riskmodel.ModelFile;
import nl.baken.topic.Topic;
import nl.baken.tries.Seeds;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Promise: however many threads and however little memory, a backtest writes what one replay of all projects publishes. */
@Tag("slow")
class BacktestTest {

    private static final RiskModel MODEL = ModelFile.shipped();
    private static final long PLENTY = 1L << 30;
    private static final long NEXT_TO_NOTHING = 1L << 16;

    private record Shape(int projects, int events) {}

    /** By seed. */
    private static final List<Shape> SHAPES =
            List.of(new Shape(3, 60), new Shape(20, 20), new Shape(40, 40), new Shape(8, 250), new Shape(4, 400));

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 0, count = 5)
    void shouldWriteTheSameBytesOnAllCores(long seed) throws Exception {
        // Given
        Shape shape = SHAPES.get(Math.floorMod(seed, SHAPES.size()));
        List<SpecificRecord> history = history(seed, shape.projects(), shape.events());
        List<Path> files = files(history, new Random(seed));

        // When
        BacktestResult outcome = run(files, null, 4, PLENTY, "many");

        // Then
        assertThat(contents("many")).isEqualTo(contents(replayed(ReplayPlan.of(history), "one")));
        assertThat(outcome.projects()).isEqualTo(shape.projects());
    }

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 4, count = 4)
    void shouldWriteTheSameBytesThroughTemporaryFiles(long seed) throws Exception {
        // Given
        List<SpecificRecord> history = history(seed, 5, 30 * (1 + Math.floorMod(seed, 4)));
        List<Path> files = files(history, new Random(seed));

        // When
        run(files, null, 3, NEXT_TO_NOTHING, "little");

        // Then
        assertThat(contents("little")).isEqualTo(contents(replayed(ReplayPlan.of(history), "one")));
    }

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 6, count = 2)
    void shouldEndAtTheGivenTime(long seed) throws Exception {
        // Given
        List<SpecificRecord> history = history(seed, 5, 60);
        List<SpecificRecord> log = ReplayPlan.of(history).log();
        Instant until = ((ClockTicked) log.stream()
                        .filter(ClockTicked.class::isInstance)
                        .skip(30)
                        .findFirst()
                        .orElseThrow())
                .getAt()
                .plusSeconds(12345);

        // When
        run(files(history, new Random(seed)), until, 2, PLENTY, "until");

        // Then
        assertThat(contents("until")).isEqualTo(contents(replayed(ReplayPlan.until(until, history), "one")));
    }

    @Test
    void shouldLeaveNoTemporaryFiles() throws Exception {
        // Given
        List<SpecificRecord> history = history(8, 2, 30);
        long before = temporary();

        // When
        run(files(history, new Random(8)), null, 2, NEXT_TO_NOTHING, "out");

        // Then
        assertThat(temporary()).isEqualTo(before);
    }

    private static long temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("baken-backtest-"))
                    .count();
        }
    }

    private static List<SpecificRecord> history(long seed, int projects, int events) {
        return GeneratedHistories.plan(seed, projects, events).log().stream()
                .filter(record -> !(record instanceof ClockTicked))
                .toList();
    }

    /** The events over three files, in any order. */
    private List<Path> files(List<SpecificRecord> history, Random random) throws IOException {
        List<SpecificRecord> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Path file = directory.resolve("events-" + i + ".jsonl");
            try (Writer writer = Files.newBufferedWriter(file)) {
                for (int j = i; j < shuffled.size(); j += 3) {
                    writer.write(CloudEventJson.write(shuffled.get(j)) + "\n");
                }
            }
            files.add(file);
        }
        return files;
    }

    private BacktestResult run(List<Path> files, Instant until, int threads, long memory, String out)
            throws IOException {
        return new Backtest(MODEL, until, threads, ReplayProgress.NONE, memory)
                .run(files, new OutputFiles(directory.resolve(out)), Set.of(), line -> {
                    throw new AssertionError(line.problems().toString());
                });
    }

    private String replayed(ReplayPlan plan, String out) throws IOException {
        List<Output> published = new ArrayList<>();
        Replay replay = new Replay(MODEL, output -> {
            if (output.key() != null) {
                published.add(new Output(output.topic(), output.key(), Optional.of(output.record())));
            }
        });
        replay.take(plan);
        new OutputFiles(directory.resolve(out)).write(Outputs.of(published, List.of()));
        return out;
    }

    private Map<String, String> contents(String out) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Topic topic : Outputs.TOPICS) {
            contents.put(topic.name(), Files.readString(new OutputFiles(directory.resolve(out)).fileOf(topic)));
        }
        return contents;
    }
}
