package nl.baken.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.assessment.model.RiskModel;
import nl.baken.cloudevent.RecordJson;
import nl.baken.engine.memory.GeneratedHistories;
import nl.baken.engine.memory.Replay;
import nl.baken.engine.output.Output;
import nl.baken.topic.TopicCatalog;
import nl.baken.tries.Seeds;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Promise: a backtest publishes what the topology would have, and the same log leads to the same again. */
class ReplayEqualsTopologyTest {

    private static final RiskModel MODEL = TestModel.small();

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 1, count = 3)
    void shouldPublishTheSameAsTheTopology(long seed) {
        // Given
        List<SpecificRecord> log = GeneratedHistories.plan(seed, 4, 60).log();

        // When
        Map<String, List<String>> replayed = replayed(log);

        // Then
        assertThat(replayed).isEqualTo(bySideOfTopology(log)).containsKey(TopicCatalog.STEERING_ALERTS.name());
    }

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 4, count = 3)
    void shouldPublishTheSameAsTheTopologyWhateverTheTicks(long seed) {
        // Given
        List<SpecificRecord> log = GeneratedHistories.unruly(seed, 4, 60);

        // When
        Map<String, List<String>> replayed = replayed(log);

        // Then
        assertThat(replayed).isEqualTo(bySideOfTopology(log));
    }

    @Test
    @Tag("slow")
    void shouldPublishTheSameAsTheTopologyOfTwoThousandEvents() {
        // Given
        List<SpecificRecord> log = GeneratedHistories.plan(8, 1, 2000, Instant.parse("2000-01-01T09:00:00Z"))
                .log();

        // When
        Map<String, List<String>> replayed = replayed(log);

        // Then
        assertThat(replayed).isEqualTo(bySideOfTopology(log));
    }

    @Test
    void shouldWriteTheSameBytesFromTheSameLog() {
        // Given
        List<SpecificRecord> log = GeneratedHistories.plan(7, 4, 60).log();

        // When
        List<String> first = bytes(log);

        // Then
        assertThat(bytes(log)).isEqualTo(first).hasSizeGreaterThan(100);
    }

    /** Key, value and time of everything that was written. */
    private static List<String> bytes(List<SpecificRecord> log) {
        try (Driver driver = new Driver(MODEL)) {
            log.forEach(driver::take);
            return driver.written().stream()
                    .map(record -> (record.key() == null ? "" : HexFormat.of().formatHex(record.key())) + " "
                            + HexFormat.of().formatHex(record.value()) + " " + record.timestamp())
                    .toList();
        }
    }

    private static Map<String, List<String>> replayed(List<SpecificRecord> log) {
        List<Output> all = new ArrayList<>();
        Replay replay = new Replay(MODEL, all::add);
        log.forEach(replay::take);
        return byTopic(all);
    }

    private static Map<String, List<String>> bySideOfTopology(List<SpecificRecord> log) {
        try (Driver driver = new Driver(MODEL)) {
            log.forEach(driver::take);
            return byTopic(driver.published());
        }
    }

    private static Map<String, List<String>> byTopic(List<Output> all) {
        Map<String, List<String>> byTopic = new TreeMap<>();
        all.forEach(published -> byTopic.computeIfAbsent(published.topic().name(), name -> new ArrayList<>())
                .add(published.key() + " " + RecordJson.write(published.record())));
        return byTopic;
    }
}
