package nl.baken.replay.sort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promise: whatever fits into memory, the order is that of a stable sort. */
class ExternalSortTest {

    private record Card(String suit, int number) {}

    private static final SortFormat<Card> BY_SUIT = new SortFormat<>() {
        @Override
        public Comparator<Card> order() {
            return Comparator.comparing(Card::suit);
        }

        @Override
        public int size(Card card) {
            return 1;
        }

        @Override
        public void write(Card card, DataOutputStream out) throws IOException {
            SortFormat.writeText(card.suit(), out);
            out.writeInt(card.number());
        }

        @Override
        public Card read(DataInputStream in) throws IOException {
            return new Card(SortFormat.readText(in), in.readInt());
        }
    };

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "{0} cards, {1} in memory")
    @CsvSource({"0, 10", "1, 10", "9, 10", "100, 10", "5000, 3", "5000, 1"})
    void shouldSortAsMemoryWould(int cards, int most) throws IOException {
        // Given
        Random random = new Random(cards);
        List<Card> all = new ArrayList<>();
        ExternalSort<Card> spill = new ExternalSort<>(directory, BY_SUIT, most);

        // When
        for (int i = 0; i < cards; i++) {
            Card card = new Card("suit " + random.nextInt(13), i);
            all.add(card);
            spill.add(card);
        }

        // Then
        List<Card> sorted = new ArrayList<>();
        try (MergeIterator<Card> merged = spill.sorted()) {
            merged.forEachRemaining(sorted::add);
        }
        all.sort(Comparator.comparing(Card::suit));
        assertThat(sorted).isEqualTo(all);
    }
}
