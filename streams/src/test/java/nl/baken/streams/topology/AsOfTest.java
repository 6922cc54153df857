package nl.baken.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import nl.baken.assessment.hindsight.Hindsight;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventTypes;
import nl.baken.engine.memory.GeneratedHistories;
import nl.baken.engine.memory.Replay;
import nl.baken.engine.query.AssessmentVersion;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.event.Precision;
import nl.baken.event.Provenance;
import nl.baken.output.RiskAssessment;
import nl.baken.streams.topology.store.Assessments;
import nl.baken.topic.TopicCatalog;
import nl.baken.tries.Seeds;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Promise: what was published of a time can be asked later, and it is what was published then. */
class AsOfTest {

    private static final Instant DAY_1 = Instant.parse("2014-03-01T00:00:00Z");

    @Test
    void shouldAnswerBetweenTwoAssessments() {
        // Given
        try (Driver driver = new Driver(TestModel.small())) {
            take(driver, 0, event("ProjectRegistered", 0, 0));
            take(driver, 10, event("StakeholderFeedbackReceived", 10, 10));

            // When
            AssessmentVersion between = find(driver, day(9)).orElseThrow();
            AssessmentVersion after =
                    find(driver, between.validTo().orElseThrow()).orElseThrow();

            // Then
            assertThat(between.validTo()).contains(after.publishedAt());
            assertThat(between.publishedAt()).isBefore(day(9));
            assertThat(after.publishedAt()).isAfterOrEqualTo(day(10)).isBeforeOrEqualTo(day(12));
            assertThat(decibans(after)).isGreaterThan(decibans(between));
            assertThat(find(driver, null).orElseThrow().validTo()).isEmpty();
        }
    }

    @Test
    void shouldNotAnswerForATimeBeforeTheFirstPublication() {
        // Given
        try (Driver driver = new Driver(TestModel.small())) {
            take(driver, 0, event("ProjectRegistered", 0, 0));
            Instant first = hindsight(driver).firstPublished();

            // When, then
            assertThat(find(driver, first)).isPresent();
            assertThat(find(driver, first.minusMillis(1))).isEmpty();
            assertThat(Assessments.find(ranges(driver), "q", null)).isEmpty();
        }
    }

    @Test
    void shouldNotUseWhatBecameKnownAfterTheTick() {
        // Given
        try (Driver driver = new Driver(TestModel.small())) {
            take(driver, 0, event("ProjectRegistered", 0, 0));
            driver.take(new ClockTicked(day(10)));
            SpecificRecord noon = event("StakeholderFeedbackReceived", 10, 10);
            Instant known = header(noon).getRecordedAt();

            // When
            driver.take(noon);

            // Then
            assertThat(known).isAfter(day(10));
            assertThat(decibans(find(driver, known.minusMillis(1)).orElseThrow()))
                    .isEqualTo(-10);
            assertThat(decibans(find(driver, known).orElseThrow())).isGreaterThan(-10);
        }
    }

    @Test
    void shouldListAnEventThatBecameKnownLaterWithWhatItChanged() {
        // Given
        try (Driver driver = new Driver(TestModel.small())) {
            take(driver, 0, event("ProjectRegistered", 0, 0));
            SpecificRecord late = event("StakeholderFeedbackReceived", 5, 30);

            // When
            take(driver, 30, late);

            // Then
            assertThat(hindsight(driver).after(day(10))).singleElement().satisfies(found -> {
                assertThat(found.event()).endsWith("#" + header(late).getEventId());
                assertThat(found.record()).isEqualTo("StakeholderFeedbackReceived");
                assertThat(found.occurredAt()).isEqualTo(header(late).getOccurredAt());
                assertThat(found.recordedAt()).isEqualTo(header(late).getRecordedAt());
                assertThat(found.onArrival()).singleElement().satisfies(effect -> {
                    assertThat(effect.risk()).isEqualTo("harm");
                    assertThat(effect.decibansBefore()).isEqualTo(-10);
                    assertThat(effect.decibans()).isBetween(4.0, 5.0);
                });
            });
            assertThat(hindsight(driver).after(day(4))).isEmpty();
            assertThat(hindsight(driver).after(day(32))).isEmpty();
        }
    }

    @Test
    void shouldNotCallLateWhatIsKnownNextMorning() {
        // Given
        try (Driver driver = new Driver(TestModel.small())) {
            take(driver, 0, event("ProjectRegistered", 0, 0));

            // When
            take(driver, 10, event("StakeholderFeedbackReceived", 9.5, 10));

            // Then
            assertThat(hindsight(driver).late()).isEmpty();
        }
    }

    @Test
    void shouldKeepTheLatestOfTheLateAndCountTheRest() {
        // Given
        try (Driver driver = new Driver(TestModel.small())) {
            take(driver, 0, event("ProjectRegistered", 0, 0));
            driver.take(new ClockTicked(day(30)));

            // When
            for (int i = 0; i < Hindsight.CAPACITY + 3; i++) {
                driver.take(event("StakeholderFeedbackReceived", 5 + i * 0.01, 30 + i * 0.001));
            }

            // Then
            assertThat(hindsight(driver).late()).hasSize(Hindsight.CAPACITY);
            assertThat(hindsight(driver).forgotten()).isEqualTo(3);
        }
    }

    @Test
    void shouldLetGoWhatIsPastItsRetentionButNotWhatHeldThen() {
        // Given
        try (Driver driver = new Driver(TestModel.small(), Optional.empty(), Duration.ofDays(30))) {
            take(driver, 0, event("ProjectRegistered", 0, 0));
            take(driver, 10, event("StakeholderFeedbackReceived", 10, 10));
            AssessmentVersion heldThen = find(driver, day(50)).orElseThrow();

            // When
            take(driver, 80, event("StakeholderFeedbackReceived", 80, 80));

            // Then
            assertThat(find(driver, day(9))).isEmpty();
            assertThat(find(driver, day(51)).map(AssessmentVersion::publishedAt))
                    .contains(heldThen.publishedAt());
        }
    }

    @Test
    void shouldShareTheMemoryOfAllOtherStores() {
        // Given
        try (Driver driver = new Driver(TestModel.small())) {
            // When
            Map<String, Object> caches = driver.ofStores("block-cache-capacity");

            // Then
            assertThat(caches)
                    .containsKeys(AssessTopology.ASSESSMENTS, AssessTopology.HINDSIGHT, AssessTopology.DOSSIERS);
            assertThat(caches.values().stream().map(Object::toString)).containsOnly(Integer.toString(64 * 1024 * 1024));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 21, count = 3)
    void shouldAnswerWhatAReplayOfTheSameLogPublishes(long seed) {
        // Given
        List<SpecificRecord> log = GeneratedHistories.unruly(seed, 3, 60);
        Map<String, NavigableMap<Instant, RiskAssessment>> versionsByProject = new TreeMap<>();
        List<Replay> replays = new ArrayList<>();
        Replay replay = new Replay(TestModel.small(), published -> {
            if (published.topic().equals(TopicCatalog.RISK_ASSESSMENTS)) {
                versionsByProject
                        .computeIfAbsent(published.key(), project -> new TreeMap<>())
                        .put(replays.getFirst().hindsight(published.key()).lastPublished(), (RiskAssessment)
                                published.record());
            }
        });
        replays.add(replay);
        Random random = new Random(seed);

        // When
        try (Driver driver = new Driver(TestModel.small())) {
            log.forEach(replay::take);
            log.forEach(driver::take);

            // Then
            assertThat(versionsByProject).hasSize(3);
            versionsByProject.forEach((project, versions) -> {
                assertThat(driver.<String, Hindsight>store(AssessTopology.HINDSIGHT)
                                .get(project))
                        .isEqualTo(replay.hindsight(project));
                for (int i = 0; i < 50; i++) {
                    Instant moment = Instant.parse("2023-12-01T00:00:00Z").plusSeconds(random.nextInt(60_000_000));
                    assertThat(Assessments.find(ranges(driver), project, moment).map(AssessmentVersion::assessment))
                            .as(project + " at " + moment)
                            .isEqualTo(Optional.ofNullable(versions.floorEntry(moment))
                                    .map(Map.Entry::getValue));
                }
            });
        }
    }

    /** The event becomes known, and the time goes on to the end of the next day. */
    private static void take(Driver driver, int day, SpecificRecord event) {
        driver.take(new ClockTicked(day(day)));
        driver.take(event);
        driver.take(new ClockTicked(day(day + 1)));
    }

    private static SpecificRecord event(String record, double occurred, double recorded) {
        SpecificRecord event = new EventGenerator((long) (occurred * 1000))
                .next(EventTypes.named(record).orElseThrow(), "p", DAY_1);
        EventHeader made = header(event);
        event.put(
                event.getSchema().getField("header").pos(),
                EventHeader.newBuilder()
                        .setEventId(record + occurred)
                        .setSource(made.getSource())
                        .setProjectId(made.getProjectId())
                        .setOccurredAt(DAY_1.plusSeconds((long) (occurred * 86_400) + 3600))
                        .setOccurredPrecision(Precision.INSTANT)
                        .setRecordedAt(DAY_1.plusSeconds((long) (recorded * 86_400) + 7200))
                        .setProvenance(Provenance.LIVE)
                        .build());
        return event;
    }

    private static EventHeader header(SpecificRecord event) {
        return EventTypes.headerOf(event).orElseThrow();
    }

    private static Instant day(int day) {
        return DAY_1.plus(Duration.ofDays(day));
    }

    private static double decibans(AssessmentVersion version) {
        return version.assessment().getReadings().getFirst().getDecibans();
    }

    private static Hindsight hindsight(Driver driver) {
        return driver.<String, Hindsight>store(AssessTopology.HINDSIGHT).get("p");
    }

    private static Optional<AssessmentVersion> find(Driver driver, Instant moment) {
        return Assessments.find(ranges(driver), "p", moment);
    }

    private static Assessments.Ranges ranges(Driver driver) {
        KeyValueStore<Bytes, RiskAssessment> store = driver.store(AssessTopology.ASSESSMENTS);
        return (from, to, latestFirst) -> latestFirst ? store.reverseRange(from, to) : store.range(from, to);
    }
}
