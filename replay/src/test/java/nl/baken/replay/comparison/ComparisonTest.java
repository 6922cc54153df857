package nl.baken.replay.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.assessment.model.RiskModel;
import nl.baken.cloudevent.CloudEventJson;
import nl.baken.cloudevent.JsonLines;
import nl.baken.engine.memory.GeneratedHistories;
import nl.baken.event.ClockTicked;
import nl.baken.event.Phase;
import nl.baken.output.Advice;
import nl.baken.replay.backtest.Backtest;
import nl.baken.replay.history.ReplayProgress;
import nl.baken.replay.output.OutputFiles;
import nl.baken.replay.sort.ExternalSort;
import nl.baken.replay.sort.TemporaryDirectory;
import nl.baken.riskmodel.ModelFile;
import nl.baken.tries.Seeds;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promise: a comparison names what a change of the model moves, since when and until when, and nothing else. */
@Tag("slow")
class ComparisonTest {

    private static final RiskModel MODEL = ModelFile.shipped();
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Instant LAST = Instant.parse("2024-09-01T00:00:00Z");

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 1, count = 4)
    void shouldNameExactlyTheReadingsThatAChangedWeightMoves(long seed) throws IOException {
        // Given
        List<SpecificRecord> history = generated(seed, 3, 80);
        String rule = anyRule(new Random(seed));
        RiskModel other = OtherModels.heavier(MODEL, rule, 0.3);

        // When
        List<Difference> differences = compare(MODEL, other, List.of(file(history)), LAST, 2);

        // Then
        assertThat(stretches(differences))
                .as("seed %s, rule %s", seed, rule)
                .isEqualTo(new BruteForce(MODEL, other).stretches(history, LAST));
        assertThat(differences)
                .allSatisfy(difference -> assertThat(difference.causes())
                        .extracting(Cause::kind, Cause::id)
                        .containsExactly(tuple(Cause.Kind.RULE, rule)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @Tag("thorough")
    @CsvSource({"eighteen-cases, stability_leader_changed", "known-outcomes, legal_warning"})
    void shouldDoSoOverTheExamples(String example, String rule) throws IOException {
        // Given
        Path events = EXAMPLES.resolve(example);
        RiskModel other = OtherModels.heavier(MODEL, rule, 0.3);
        Instant last = Instant.parse("2022-01-01T00:00:00Z");

        // When
        List<Difference> differences = compare(MODEL, other, files(events), last, 2);

        // Then
        assertThat(stretches(differences))
                .isEqualTo(new BruteForce(MODEL, other).stretches(records(files(events)), last));
    }

    @Test
    void shouldFindNoDifferenceBetweenAModelAndItself() throws IOException {
        assertThat(compare(MODEL, MODEL, List.of(file(generated(7, 4, 50))), null, 2))
                .isEmpty();
    }

    @Test
    void shouldReportThatThresholdsMovedALevelWithoutAnyRule() throws IOException {
        // When
        List<Difference> differences =
                compare(MODEL, OtherModels.higherThresholds(MODEL, 3), List.of(file(generated(8, 4, 60))), null, 2);

        // Then
        assertThat(differences).extracting(Difference::kind).contains(Difference.Kind.LEVEL, Difference.Kind.ALERT);
        assertThat(differences)
                .filteredOn(difference -> difference.kind() != Difference.Kind.ADVICE)
                .allSatisfy(difference ->
                        assertThat(difference.causes()).extracting(Cause::kind).containsExactly(Cause.Kind.LEVELS));
    }

    @Test
    void shouldReportThatAGateChangedAdvice() throws IOException {
        // Given
        List<String> begun =
                Files.readAllLines(EXAMPLES.resolve("live-project.jsonl")).subList(0, 2);
        Path failing = Files.write(directory.resolve("failing.jsonl"), begun);
        Files.writeString(
                failing,
                "{\"specversion\":\"1.0\",\"id\":\"s\",\"source\":\"urn:nl:baken:test\","
                        + "\"type\":\"nl.baken.SafeguardRecorded.v1\",\"subject\":\"live-signaal-bijstand\","
                        + "\"time\":\"2024-02-01T09:00:00Z\",\"recordedtime\":\"2024-02-01T09:00:00Z\","
                        + "\"occurredprecision\":\"INSTANT\",\"provenance\":\"LIVE\","
                        + "\"data\":{\"kind\":\"VALUE_CONFLICT_ASSESSMENT\",\"status\":\"FAILED\"}}\n",
                StandardOpenOption.APPEND);

        // When
        List<Difference> differences = compare(MODEL, OtherModels.openGates(MODEL), List.of(failing), null, 2);

        // Then
        Cause gate = new Cause(Cause.Kind.GATE, null, "IDEA", null, null);
        assertThat(differences)
                .extracting(Difference::kind, Difference::causes)
                .containsExactly(
                        tuple(Difference.Kind.ADVICE, List.of(gate)), tuple(Difference.Kind.ALERT, List.of(gate)));
        assertThat(differences.getFirst().first()).isEqualTo(new Statement.Advised(Advice.GO_BACK, Phase.IDEA));
        assertThat(differences.getFirst().second()).isEqualTo(new Statement.Advised(Advice.NO_ADVICE, Phase.IDEA));
    }

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 8, count = 4)
    void shouldPublishTheSameOnAnyNumberOfThreads(long seed) throws IOException {
        // Given
        Path events = file(generated(seed, 6, 75 * (1 + Math.floorMod(seed, 4))));
        RiskModel other = MODEL;
        for (String rule : OtherModels.rules(MODEL)) {
            other = OtherModels.heavier(other, rule, 4);
        }

        // When
        List<Difference> alone = compare(MODEL, other, List.of(events), null, 1);
        List<Difference> together = compare(MODEL, other, List.of(events), null, 4);

        // Then
        assertThat(alone).isNotEmpty().isEqualTo(together);
        assertThat(alone)
                .allSatisfy(difference -> assertThat(DifferenceJson.read(DifferenceJson.write(difference)))
                        .isEqualTo(difference));
    }

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 10, count = 2)
    void shouldFindTheSameReadingsInWhatWasPublished(long seed) throws IOException {
        // Given
        Path events = file(generated(seed, 4, 60));
        String rule = anyRule(new Random(seed));
        RiskModel other = OtherModels.heavier(MODEL, rule, 2);
        backtest(MODEL, events, "first");
        backtest(other, events, "second");

        // When
        List<Difference> published = new ArrayList<>();
        try (TemporaryDirectory temporary = TemporaryDirectory.of("baken-test-")) {
            ExternalSort<Difference> found = new ExternalSort<>(temporary.path(), DifferenceJson.FORMAT, 1 << 20);
            new OutputDirectories(temporary.path(), 1 << 16)
                    .compare(directory.resolve("first"), directory.resolve("second"), found);
            found.sorted().forEachRemaining(published::add);
        }

        // Then
        assertThat(readings(published))
                .as("seed %s, rule %s", seed, rule)
                .isEqualTo(readings(compare(MODEL, other, List.of(events), null, 2)));
        assertThat(published.stream().flatMap(difference -> difference.causes().stream()))
                .filteredOn(cause -> cause.kind() == Cause.Kind.RULE)
                .allSatisfy(cause -> assertThat(cause.id()).isEqualTo(rule));
    }

    private List<Difference> compare(RiskModel first, RiskModel second, List<Path> files, Instant until, int threads)
            throws IOException {
        List<Difference> differences = new ArrayList<>();
        try (TemporaryDirectory temporary = TemporaryDirectory.of("baken-test-")) {
            ExternalSort<Difference> found = new ExternalSort<>(temporary.path(), DifferenceJson.FORMAT, 1 << 14);
            new Comparison(new ModelPair(first, second), until, threads, ReplayProgress.NONE)
                    .run(files, found, line -> {
                        throw new AssertionError(line.problems().toString());
                    });
            try (var sorted = found.sorted()) {
                sorted.forEachRemaining(differences::add);
            }
        }
        return differences;
    }

    private void backtest(RiskModel model, Path events, String out) throws IOException {
        new Backtest(model, null, 2, ReplayProgress.NONE)
                .run(List.of(events), new OutputFiles(directory.resolve(out)), Set.of(), line -> {
                    throw new AssertionError(line.problems().toString());
                });
    }

    private static List<String> stretches(List<Difference> differences) {
        return differences.stream()
                .filter(difference -> difference.kind() == Difference.Kind.READING)
                .map(difference -> difference.project() + " " + difference.subject() + " " + difference.since() + " "
                        + difference.until())
                .sorted()
                .distinct()
                .toList();
    }

    private static Set<String> readings(List<Difference> differences) {
        return differences.stream()
                .filter(difference -> difference.kind() == Difference.Kind.READING)
                .map(difference -> difference.project() + " " + difference.subject())
                .collect(Collectors.toSet());
    }

    private static String anyRule(Random random) {
        List<String> rules = OtherModels.rules(MODEL);
        return rules.get(random.nextInt(rules.size()));
    }

    private static List<SpecificRecord> generated(long seed, int projects, int events) {
        return GeneratedHistories.plan(seed, projects, events).log().stream()
                .filter(record -> !(record instanceof ClockTicked))
                .toList();
    }

    private Path file(List<SpecificRecord> events) throws IOException {
        Path file = directory.resolve("events.jsonl");
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (SpecificRecord event : events) {
                writer.write(CloudEventJson.write(event) + "\n");
            }
        }
        return file;
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private static List<SpecificRecord> records(List<Path> files) throws IOException {
        List<SpecificRecord> records = new ArrayList<>();
        for (Path file : files) {
            try (JsonLines lines = JsonLines.from(file)) {
                lines.forEachRemaining(line -> records.add(line.read().orThrow()));
            }
        }
        return records;
    }
}
