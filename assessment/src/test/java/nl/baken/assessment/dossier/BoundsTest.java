package nl.baken.assessment.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Promise: what has no room is said, what is over goes first, and what is open stays as long as it has room. */
class BoundsTest {

    private static final int MOST = 10;
    private static final int BYTES = 1_000;

    /** A thing that was named, and may be over. */
    private record Thing(Stamp named, Boolean over, String text) {}

    private static final Bound<Thing> BOUND =
            new Bound<>(MOST, BYTES, (id, thing) -> Boolean.TRUE.equals(thing.over()), Thing::named);

    @Property(tries = 500)
    void shouldKeepWhatIsOpenAndSayWhatHasGone(
            @ForAll @Size(max = 80) List<@IntRange(max = 40) Integer> ids, @ForAll long seed) {
        // Given things that are named, and some of them ended
        Random random = new Random(seed);
        Items<Thing> items = Items.empty();
        Set<String> open = new HashSet<>();
        Set<String> ever = new HashSet<>();
        boolean fitted = true;
        long at = 0;
        for (int number : ids) {
            String id = "thing-" + number;
            boolean over = random.nextInt(3) > 0;
            Stamp stamp = new Stamp(++at, "e" + at);

            // When
            items = items.with(
                    BOUND,
                    id,
                    new Thing(stamp, null, "x".repeat(random.nextInt(60))),
                    known -> new Thing(known.named(), over, known.text()));

            // Then
            ever.add(id);
            open.remove(id);
            if (!over) {
                open.add(id);
            }
            fitted = fitted && items.byId().keySet().containsAll(open);
            assertThat(items.byId()).hasSizeLessThanOrEqualTo(MOST);
            assertThat(items.bytes()).isLessThanOrEqualTo(BYTES).isEqualTo(size(items));
            assertThat(items.lost()).as("whether one that is open has gone").isEqualTo(!fitted);
            if (items.lost()) {
                assertThat(items.truncated()).isTrue();
                return;
            }
            assertThat(items.truncated() || items.byId().keySet().containsAll(ever))
                    .isTrue();
        }
    }

    @Property(tries = 200)
    void shouldBeTheSameInAnyOrderAsLongAsAllHaveRoom(@ForAll long seed) {
        // Given
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            ids.add(i);
        }
        List<Integer> shuffled = new ArrayList<>(ids);
        shuffled.addAll(ids);
        Collections.shuffle(shuffled, new Random(seed));

        // When, then
        assertThat(named(shuffled)).isEqualTo(named(ids));
        assertThat(named(ids).truncated()).isFalse();
    }

    @Property(tries = 20)
    void shouldKeepTheSameMatchesInAnyOrderAlsoWhenThereIsNoRoomForAll(@ForAll long seed) {
        // Given more matches of ninety signals than there is room for, some of them twice
        Random random = new Random(seed);
        List<ReportedEvent> events = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            List<SignalMatch> matched = IntStream.range(0, 3)
                    .map(match -> random.nextInt(1 + random.nextInt(90)))
                    .distinct()
                    .mapToObj(signal -> new SignalMatch("signal-" + signal, Match.PLAIN))
                    .toList();
            events.add(new ReportedEvent(
                    null,
                    new Stamp(
                            random.nextInt(1_000),
                            "urn:nld:oin:00000001002220647000:systeem:projecten#" + "e".repeat(1 + i % 30) + i),
                    null,
                    matched));
        }
        List<ReportedEvent> shuffled = new ArrayList<>(events);
        shuffled.addAll(events.subList(0, 500));
        Collections.shuffle(shuffled, random);

        // When
        Matches inOrder = matches(events);
        Matches anyhow = matches(shuffled);

        // Then
        assertThat(anyhow).isEqualTo(inOrder);
        assertThat(inOrder.truncated()).isTrue();
    }

    private static Matches matches(List<ReportedEvent> events) {
        Matches matches = Matches.KIND.nothing();
        for (ReportedEvent event : events) {
            matches = matches.with(event);
        }
        return matches;
    }

    private static Items<Thing> named(List<Integer> ids) {
        Items<Thing> items = Items.empty();
        for (int id : ids) {
            items = items.with(BOUND, "t" + id, new Thing(new Stamp(id, "e" + id), false, null), same -> same);
        }
        return items;
    }

    private static int size(Items<Thing> items) {
        return items.byId().entrySet().stream()
                .mapToInt(entry -> nl.baken.assessment.dossier.Size.of(entry.getKey())
                        + nl.baken.assessment.dossier.Size.of(entry.getValue()))
                .sum();
    }
}
