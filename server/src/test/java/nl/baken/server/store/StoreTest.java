package nl.baken.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import nl.baken.tries.Tries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: what is asked as of a moment is the latest that was said of the thing until then, whatever its name. */
class StoreTest {

    private static final List<String> NAMES =
            List.of("a", "a/b", "a\u0000", "ab", "b", "ÿ", "\uffff", "urn:x#1", "long".repeat(60));

    @TempDir
    private Path directory;

    /** A record as it was put in. */
    private record Said(String first, String second, long at, long place, String json) {}

    @Test
    void shouldAnswerWhatWasSaidLastUntilThen() {
        Tries tries = Tries.of(20);
        Random random = new Random(tries.seed());
        for (int run = 0; run < tries.count(); run++) {
            Path place = directory.resolve("store-" + run);
            List<Said> said = new ArrayList<>();
            try (Store store = Store.open(place)) {
                // Given
                try (Changes changes = new Changes()) {
                    for (int i = 0; i < 300; i++) {
                        Said one = new Said(
                                NAMES.get(random.nextInt(NAMES.size())),
                                NAMES.get(random.nextInt(NAMES.size())),
                                random.nextInt(100) - 50L,
                                i,
                                random.nextInt(8) == 0 ? "" : "{\"n\":" + i + '}');
                        said.add(one);
                        changes.put(
                                new StoreKey(Kind.INDICATOR, List.of(one.first(), one.second()), one.at(), one.place()),
                                one.json());
                    }
                    changes.put(new StoreKey(Kind.ALERT, List.of("a", "a"), 0, 0), "{}");
                    changes.readUntil("topic", 3, 17);
                    store.write(changes);
                }
                for (int i = 0; i < 40; i++) {
                    String first = NAMES.get(random.nextInt(NAMES.size()));
                    String second = NAMES.get(random.nextInt(NAMES.size()));
                    long at = random.nextInt(120) - 60L;
                    Instant moment = Instant.ofEpochMilli(at);
                    Map<String, Said> last = said.stream()
                            .filter(one -> one.first().equals(first) && one.at() <= at)
                            .sorted(Comparator.comparingLong(Said::at).thenComparingLong(Said::place))
                            .collect(Collectors.toMap(Said::second, one -> one, (one, later) -> later));

                    // When
                    Optional<Version> found = store.at(moment, Kind.INDICATOR, first, second);
                    List<Version> all = store.allAt(moment, Kind.INDICATOR, first);

                    // Then
                    assertThat(found.map(Version::json))
                            .isEqualTo(Optional.ofNullable(last.get(second))
                                    .map(Said::json)
                                    .filter(json -> !json.isEmpty()));
                    assertThat(all)
                            .extracting(Version::json)
                            .containsExactlyInAnyOrderElementsOf(last.values().stream()
                                    .map(Said::json)
                                    .filter(json -> !json.isEmpty())
                                    .toList());
                }
            }
        }
    }

    @Test
    void shouldHaveWhatWasWrittenAfterItWasClosed() {
        // Given
        try (Store store = Store.open(directory);
                Changes changes = new Changes()) {
            store.identify("one");
            changes.put(new StoreKey(Kind.RISKS, List.of("p"), 5, 1), "{}");
            changes.readUntil("topic", 3, 17);
            changes.ticked(2, Instant.ofEpochMilli(99));
            store.write(changes);
        }

        // When
        try (Store store = Store.open(directory)) {
            // Then
            assertThat(store.at(Instant.ofEpochMilli(5), Kind.RISKS, "p")).isPresent();
            assertThat(store.at(Instant.ofEpochMilli(4), Kind.RISKS, "p")).isEmpty();
            assertThat(store.position("topic", 3)).isEqualTo(OptionalLong.of(17));
            assertThat(store.position("topic", 4)).isEmpty();
            assertThat(store.ticks()).isEqualTo(Map.of(2, Instant.ofEpochMilli(99)));
            assertThatThrownBy(() -> store.identify("two"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("Remove it");
        }
    }

    @Test
    void shouldBelongToOneServer() {
        try (Store store = Store.open(directory)) {
            store.identify("one");
            assertThatThrownBy(() -> Store.open(directory))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("--store DIR");
        }
    }
}
