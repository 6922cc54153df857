package nl.baken.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.baken.assessment.Assessment;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.identity.IndexedEvents;
import nl.baken.contract.EncodedEvent;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventTypes;
import nl.baken.engine.ProjectEngine;
import nl.baken.engine.ProjectLoop;
import nl.baken.engine.identity.Fate;
import nl.baken.event.EventHeader;
import nl.baken.event.EventWithdrawn;
import nl.baken.riskmodel.ModelFile;
import nl.baken.tries.Seeds;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Promises of identity: an event is its source and its id, counts once, and holds as it was recorded last. */
class IdentityTest {

    private static final String PROJECT = "p";
    private static final Instant START = Instant.parse("2024-01-01T09:00:00Z");
    private static final Instant END = Instant.parse("2034-01-01T00:00:00Z");
    private static final Assessment ASSESSMENT = new Assessment(ModelFile.shipped());

    private final MemoryHost host = new MemoryHost((output, publishedAt) -> {});
    private final ProjectLoop loop = new ProjectLoop(new ProjectEngine(ASSESSMENT), host);

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 1, count = 50)
    void shouldNotDependOnTheOrderOfEventsAndTheirVersions(long seed) {
        // Given
        Random random = new Random(seed);
        List<SpecificRecord> versions = versions(random);
        List<SpecificRecord> otherwise = new ArrayList<>(versions);
        otherwise.addAll(versions);
        Collections.shuffle(otherwise, random);

        // When
        ProjectState one = state(versions, random);
        ProjectState other = state(otherwise, random);

        // Then
        assertThat(other.dossier()).isEqualTo(one.dossier());
        assertThat(other.indexed()).isEqualTo(one.indexed());
        assertThat(one.indexed().entries()).isEqualTo(lastVersions(versions).size());
    }

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 51, count = 50)
    void shouldBeAsIfOnlyTheLastVersionsHadComeIn(long seed) {
        // Given
        Random random = new Random(seed);
        List<SpecificRecord> versions = versions(random);

        // When
        ProjectState all = state(versions, random);
        ProjectState last = state(List.copyOf(lastVersions(versions).values()), random);

        // Then
        assertThat(all.dossier()).isEqualTo(last.dossier());
        assertThat(all.indexed()).isEqualTo(last.indexed());
    }

    @Test
    void shouldBeAsIfAWithdrawnEventHadNeverComeInWhicheverComesFirst() {
        // Given
        List<SpecificRecord> history = new EventGenerator(5).history(PROJECT, START, 20);
        SpecificRecord mistake = history.get(10);
        EventHeader header = header(mistake);
        SpecificRecord withdrawal = EventWithdrawn.newBuilder()
                .setHeader(EventHeader.newBuilder(header)
                        .setEventId("taken-back")
                        .setRecordedAt(header.getRecordedAt().plus(Duration.ofDays(2)))
                        .build())
                .setWithdrawnEventId(header.getEventId())
                .build();
        List<SpecificRecord> without = new ArrayList<>(history);
        without.remove(10);
        IdentityTest never = new IdentityTest();
        IdentityTest before = new IdentityTest();

        // When
        history.forEach(this::take);
        Fate after = take(withdrawal);
        before.take(withdrawal);
        history.forEach(before::take);
        without.forEach(never::take);

        // Then
        assertThat(after).isEqualTo(Fate.WITHDRAWN);
        assertThat(take(mistake)).isEqualTo(Fate.SUPERSEDED);
        assertThat(host.state(PROJECT).orElseThrow().dossier())
                .isEqualTo(never.host.state(PROJECT).orElseThrow().dossier());
        assertThat(before.host.state(PROJECT).orElseThrow().dossier())
                .isEqualTo(never.host.state(PROJECT).orElseThrow().dossier());
    }

    @Test
    void shouldKeepTheFirstOfVersionsThatDifferOnlyInATimeThatWasFilledIn() {
        // Given
        SpecificRecord event = new EventGenerator(11).history(PROJECT, START, 1).getFirst();
        SpecificRecord first = arrived(event, START.plus(Duration.ofDays(1)));
        SpecificRecord again = arrived(event, START.plus(Duration.ofDays(2)));
        IdentityTest other = new IdentityTest();

        // When
        take(first);
        other.take(again);

        // Then
        assertThat(take(again)).isEqualTo(Fate.SAME);
        assertThat(other.take(first)).isEqualTo(Fate.SAME);
        assertThat(other.host.state(PROJECT).orElseThrow().dossier())
                .isEqualTo(host.state(PROJECT).orElseThrow().dossier());
        assertThat(host.events().all(PROJECT)).containsExactly(first);
        assertThat(other.host.events().all(PROJECT)).containsExactly(first);
    }

    private static SpecificRecord arrived(SpecificRecord event, Instant at) {
        SpecificRecord copy = SpecificData.getForClass(event.getClass()).deepCopy(event.getSchema(), event);
        copy.put(
                0,
                EventHeader.newBuilder(header(event))
                        .setRecordedAt(at)
                        .setRecordedAtAssumed(true)
                        .build());
        return copy;
    }

    @Test
    void shouldLetAnEventWaitThatIsDatedAheadOfTheLog() {
        // Given
        List<SpecificRecord> history = new EventGenerator(7).history(PROJECT, START, 3);
        Instant typo = Instant.parse("2052-01-03T00:00:00Z");
        SpecificRecord ahead = dated(history.get(2), typo);
        tick(START.plus(Duration.ofDays(30)));
        assertThat(take(history.get(0))).isEqualTo(Fate.COUNTED);
        assertThat(take(history.get(1))).isEqualTo(Fate.COUNTED);
        ProjectState before = host.state(PROJECT).orElseThrow();

        // When
        Fate fate = take(ahead);

        // Then
        assertThat(fate).isEqualTo(Fate.AHEAD);
        assertThat(host.state(PROJECT).orElseThrow().dossier()).isEqualTo(before.dossier());
        tick(typo.minus(Duration.ofDays(2)));
        assertThat(host.state(PROJECT).orElseThrow().dossier()).isEqualTo(before.dossier());
        tick(typo.minus(Duration.ofDays(1)));
        assertThat(host.state(PROJECT).orElseThrow().dossier()).isNotEqualTo(before.dossier());
        assertThat(host.state(PROJECT).orElseThrow().indexed().aheadFrom()).isNull();
    }

    @Test
    void shouldLetAnEventWaitThatCameBeforeTheFirstTick() {
        // Given
        List<SpecificRecord> history = new EventGenerator(7).history(PROJECT, START, 3);
        take(history.get(0));
        take(dated(history.get(1), Instant.parse("2052-01-03T00:00:00Z")));

        // When
        tick(START.plus(Duration.ofDays(30)));

        // Then
        ProjectState state = host.state(PROJECT).orElseThrow();
        assertThat(state.indexed().aheadFrom()).isNotNull();
        assertThat(state.dossier())
                .isEqualTo(state(List.of(history.get(0)), new Random(1)).dossier());
    }

    @Test
    void shouldTellOfAnEventBehindTheIndexAndLetItCountNothing() {
        // Given
        List<SpecificRecord> history = moreThanTheIndexHolds();
        history.forEach(this::take);
        ProjectState full = host.state(PROJECT).orElseThrow();
        SpecificRecord earliest = history.getFirst();

        // When
        Fate again = take(earliest);
        Fate late = take(named(earliest, "never-seen"));

        // Then
        ProjectState after = host.state(PROJECT).orElseThrow();
        assertThat(full.indexed().entries()).isLessThanOrEqualTo(IndexedEvents.MOST_ENTRIES);
        assertThat(full.indexed().bytes()).isLessThanOrEqualTo(IndexedEvents.MOST_BYTES);
        assertThat(host.events().all(PROJECT)).hasSize(full.indexed().entries());
        assertThat(List.of(again, late)).containsOnly(Fate.FORGOTTEN);
        assertThat(after.dossier()).isEqualTo(full.dossier());
        assertThat(after.indexed().forgotten()).isEqualTo(2);
    }

    @Test
    void shouldCorrectAnEventAfterOthersHaveLeftTheIndex() {
        // Given
        List<SpecificRecord> history = moreThanTheIndexHolds();
        SpecificRecord last = history.getLast();
        SpecificRecord corrected = versionOf(last, history.get(history.size() - 2), Duration.ofDays(400));
        List<SpecificRecord> right = new ArrayList<>(history.subList(0, history.size() - 1));
        right.add(corrected);
        history.forEach(this::take);

        // When
        Fate fate = take(corrected);

        // Then
        IdentityTest other = new IdentityTest();
        right.forEach(other::take);
        assertThat(fate).isEqualTo(Fate.CORRECTED);
        assertThat(host.state(PROJECT)).isEqualTo(other.host.state(PROJECT));
    }

    private static List<SpecificRecord> moreThanTheIndexHolds() {
        List<SpecificRecord> events = new ArrayList<>();
        for (int part = 0; events.size() < IndexedEvents.MOST_ENTRIES + 500; part++) {
            String prefix = part + "-";
            new EventGenerator(part)
                    .history(PROJECT, START, 400)
                    .forEach(event ->
                            events.add(named(event, prefix + header(event).getEventId())));
        }
        events.sort(Comparator.comparing(event -> Stamp.of(header(event))));
        return events;
    }

    /** A history in which every third event has other versions of itself, some recorded at the same time. */
    private static List<SpecificRecord> versions(Random random) {
        List<SpecificRecord> history = new EventGenerator(random.nextLong())
                .history(PROJECT, START, 40).stream()
                        .filter(event -> !(event instanceof EventWithdrawn))
                        .map(IdentityTest::withTimeOfItsSource)
                        .toList();
        List<SpecificRecord> versions = new ArrayList<>(history);
        for (int i = 1; i < history.size(); i += 3) {
            for (int other = random.nextInt(3); other >= 0; other--) {
                SpecificRecord content = history.get(1 + random.nextInt(history.size() - 1));
                versions.add(versionOf(history.get(i), content, Duration.ofHours(random.nextInt(4) * 24L)));
            }
        }
        Collections.shuffle(versions, random);
        return versions;
    }

    /** What Baken filled in for a source that keeps no times follows the order of arrival. */
    private static SpecificRecord withTimeOfItsSource(SpecificRecord event) {
        event.put(
                0,
                EventHeader.newBuilder(header(event))
                        .setRecordedAtAssumed(false)
                        .build());
        return event;
    }

    private static Map<String, SpecificRecord> lastVersions(List<SpecificRecord> versions) {
        Map<String, SpecificRecord> last = new TreeMap<>();
        versions.forEach(version -> last.merge(header(version).getEventId(), version, IdentityTest::last));
        return last;
    }

    private static SpecificRecord last(SpecificRecord one, SpecificRecord other) {
        int recorded = header(one).getRecordedAt().compareTo(header(other).getRecordedAt());
        if (recorded != 0) {
            return recorded > 0 ? one : other;
        }
        return EncodedEvent.of(one).digest() >= EncodedEvent.of(other).digest() ? one : other;
    }

    private static ProjectState state(List<SpecificRecord> events, Random random) {
        MemoryHost host = new MemoryHost((output, publishedAt) -> {});
        ProjectLoop loop = new ProjectLoop(new ProjectEngine(ASSESSMENT), host);
        int tickAt = random.nextInt(events.size() + 1);
        for (int i = 0; i < events.size(); i++) {
            if (i == tickAt) {
                loop.tick(START.plus(Duration.ofDays(random.nextInt(400))));
                loop.proceed(Integer.MAX_VALUE);
            }
            loop.event(header(events.get(i)), events.get(i));
        }
        loop.tick(END);
        loop.proceed(Integer.MAX_VALUE);
        return host.state(PROJECT).orElseThrow();
    }

    private Fate take(SpecificRecord event) {
        return loop.event(header(event), event);
    }

    private void tick(Instant at) {
        loop.tick(at);
        loop.proceed(Integer.MAX_VALUE);
    }

    /** Another content under the identity of an event, recorded so much later. */
    private static SpecificRecord versionOf(SpecificRecord event, SpecificRecord content, Duration later) {
        EventHeader header = header(event);
        return with(
                content,
                EventHeader.newBuilder(header(content))
                        .setSource(header.getSource())
                        .setEventId(header.getEventId())
                        .setRecordedAt(header.getRecordedAt().plus(later))
                        .build());
    }

    private static SpecificRecord dated(SpecificRecord event, Instant at) {
        return with(
                event,
                EventHeader.newBuilder(header(event))
                        .setOccurredAt(at)
                        .setRecordedAt(at)
                        .build());
    }

    private static SpecificRecord named(SpecificRecord event, String id) {
        return with(event, EventHeader.newBuilder(header(event)).setEventId(id).build());
    }

    private static SpecificRecord with(SpecificRecord event, EventHeader header) {
        SpecificRecord copy = SpecificData.getForClass(event.getClass()).deepCopy(event.getSchema(), event);
        copy.put(copy.getSchema().getField("header").pos(), header);
        return copy;
    }

    private static EventHeader header(SpecificRecord event) {
        return EventTypes.headerOf(event).orElseThrow();
    }
}
