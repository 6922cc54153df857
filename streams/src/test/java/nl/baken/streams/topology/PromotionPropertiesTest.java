package nl.baken.streams.topology;

import static nl.baken.topic.TopicCatalog.ALERT_CONDITIONS;
import static nl.baken.topic.TopicCatalog.STEERING_ALERTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import nl.baken.assessment.model.RiskModel;
import nl.baken.cloudevent.RecordJson;
import nl.baken.engine.memory.GeneratedHistories;
import nl.baken.engine.memory.Replay;
import nl.baken.engine.memory.ReplayPlan;
import nl.baken.engine.output.Output;
import nl.baken.event.ModelPromoted;
import nl.baken.output.AlertConditions;
import nl.baken.tries.Seeds;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;

/** Promises about promotions anywhere in made up logs. */
@Tag("slow")
class PromotionPropertiesTest {

    private static final RiskModel LIVE = TestModel.small("1");
    private static final RiskModel NEXT = TestModel.small("2", 8);
    private static final int PROMOTIONS = 6;

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 1, count = 2)
    void shouldComputeTheSameWhicheverRunIsActive(long seed) {
        // Given
        List<SpecificRecord> log = GeneratedHistories.plan(seed, 3, 40).log();

        // When
        Written promoted = written(withPromotions(log, seed));
        Written never = written(log);

        // Then
        assertThat(promoted.computedByLive()).isEqualTo(never.computedByLive()).isNotEmpty();
        assertThat(promoted.byShadow()).isEqualTo(never.byShadow()).isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 4, count = 2)
    void shouldWriteTheSameBytesFromTheSameLog(long seed) {
        // Given
        List<SpecificRecord> log =
                withPromotions(GeneratedHistories.plan(seed, 3, 40).log(), seed);

        // When
        List<String> first = bytes(log);

        // Then
        assertThat(bytes(log)).isEqualTo(first).hasSizeGreaterThan(100);
    }

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 7, count = 2)
    void shouldSendConditionsOfOneRunAtATime(long seed) {
        // Given
        List<SpecificRecord> log =
                withPromotions(GeneratedHistories.plan(seed, 3, 40).log(), seed);

        // When
        Written written = written(log);

        // Then: per project, numbers only grow, and all words under one number are of one model
        assertThat(written.conditions()).anyMatch(conditions -> conditions.getPromotion() != null);
        written.conditions().stream()
                .collect(Collectors.groupingBy(
                        conditions -> conditions.getProject().getProjectId()))
                .values()
                .forEach(ofProject -> assertThat(ofProject)
                        .extracting(PromotionPropertiesTest::number)
                        .isSorted());
        Map<Long, List<String>> models = written.conditions().stream()
                .collect(Collectors.groupingBy(
                        PromotionPropertiesTest::number,
                        Collectors.mapping(conditions -> conditions.getModel().getVersion(), Collectors.toList())));
        assertThat(models)
                .hasSizeGreaterThan(2)
                .allSatisfy((number, versions) -> assertThat(versions).containsOnly(versions.getFirst()));
    }

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 10, count = 2)
    void shouldNotTouchAnAlertWhenTheSameModelTakesOver(long seed) {
        // Given: a run in shadow that sees what the live run sees
        List<SpecificRecord> log = GeneratedHistories.plan(seed, 3, 40).log();

        // When
        List<String> handedOver = steps(withPromotions(log, seed, LIVE), LIVE);
        List<String> never = steps(log, LIVE);

        // Then
        assertThat(handedOver).isEqualTo(never).isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 13, count = 2)
    void shouldBePassedOverByAReplay(long seed) {
        // Given
        List<SpecificRecord> log = GeneratedHistories.plan(seed, 3, 40).log();
        List<SpecificRecord> promoted = withPromotions(log, seed);
        List<Output> published = new ArrayList<>();
        List<Output> publishedWithout = new ArrayList<>();
        Replay replay = new Replay(LIVE, published::add);
        Replay without = new Replay(LIVE, publishedWithout::add);
        without.take(new ReplayPlan(log));

        // When
        replay.take(new ReplayPlan(promoted));

        // Then
        assertThat(published).isEqualTo(publishedWithout).isNotEmpty();
        assertThat(replay.skipped()).isEqualTo(without.skipped() + PROMOTIONS);
        assertThat(replay.rejected()).isEmpty();
        assertThat(ReplayPlan.of(promoted)).isEqualTo(ReplayPlan.of(log));
    }

    private record Written(List<String> computedByLive, List<String> byShadow, List<AlertConditions> conditions) {}

    private static Written written(List<SpecificRecord> log) {
        try (TwoRuns runs = new TwoRuns(LIVE, NEXT)) {
            log.forEach(runs::take);
            List<Output> live = runs.live.published();
            return new Written(
                    live.stream()
                            .filter(output -> !output.topic().equals(ALERT_CONDITIONS)
                                    && !output.topic().equals(STEERING_ALERTS))
                            .map(PromotionPropertiesTest::line)
                            .toList(),
                    runs.shadow.published().stream()
                            .map(PromotionPropertiesTest::line)
                            .toList(),
                    runs.conditions());
        }
    }

    private static List<String> steps(List<SpecificRecord> log, RiskModel shadow) {
        try (TwoRuns runs = new TwoRuns(LIVE, shadow)) {
            log.forEach(runs::take);
            return runs.live.published(STEERING_ALERTS).stream()
                    .map(PromotionPropertiesTest::line)
                    .toList();
        }
    }

    private static List<String> bytes(List<SpecificRecord> log) {
        try (TwoRuns runs = new TwoRuns(LIVE, NEXT)) {
            log.forEach(runs::take);
            List<TestRecord<byte[], byte[]>> all = new ArrayList<>(runs.live.written());
            all.addAll(runs.shadow.written());
            List<String> bytes = new ArrayList<>();
            runs.conditions().forEach(conditions -> bytes.add(RecordJson.write(conditions)));
            // A tick has no key.
            all.forEach(record ->
                    bytes.add((record.key() == null ? "" : HexFormat.of().formatHex(record.key())) + " "
                            + HexFormat.of().formatHex(record.value()) + " " + record.timestamp()));
            return bytes;
        }
    }

    private static List<SpecificRecord> withPromotions(List<SpecificRecord> log, long seed) {
        return withPromotions(log, seed, NEXT);
    }

    /** To the run in shadow and back, three times, at places that come from the seed. */
    private static List<SpecificRecord> withPromotions(List<SpecificRecord> log, long seed, RiskModel next) {
        Random random = new Random(seed);
        List<SpecificRecord> all = new ArrayList<>(log);
        int step = log.size() / (PROMOTIONS + 1);
        for (int i = PROMOTIONS; i > 0; i--) {
            ModelPromoted promotion = i % 2 == 1
                    ? TwoRuns.promotion("p" + i, TwoRuns.SHADOW, next.ref())
                    : TwoRuns.promotion("p" + i, null, LIVE.ref());
            all.add(i * step + random.nextInt(step), promotion);
        }
        return all;
    }

    private static long number(AlertConditions conditions) {
        return conditions.getPromotion() == null ? 0 : conditions.getPromotion().getOrdinal();
    }

    private static String line(Output published) {
        return published.topic().name() + " " + published.key() + " " + RecordJson.write(published.record());
    }
}
