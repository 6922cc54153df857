package nl.baken.assessment.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The building blocks of the dossier do not depend on order or repetition. */
class RecentTest {

    @Property(tries = 1000)
    void shouldBeTheSameInAnyOrderWithRepetition(
            @ForAll @Size(max = 80) List<@IntRange(max = 60) Integer> moments, @ForAll long seed) {
        // Given
        List<Integer> shuffled = new ArrayList<>(moments);
        shuffled.addAll(moments);
        Collections.shuffle(shuffled, new Random(seed));

        // When
        Recent<String> inOrder = recent(moments);
        Recent<String> anyhow = recent(shuffled);

        // Then
        assertThat(anyhow).isEqualTo(inOrder);
    }

    @Property(tries = 300)
    void shouldLeaveOutTheOthersInAnyOrder(
            @ForAll @Size(max = 80) List<@IntRange(max = 60) Integer> moments, @ForAll long seed) {
        // Given
        List<Integer> shuffled = new ArrayList<>(moments);
        Collections.shuffle(shuffled, new Random(seed));
        Predicate<String> even = value -> Integer.parseInt(value.substring("value ".length())) % 2 == 0;

        // When
        Recent<String> left = recent(moments).where(even);

        // Then
        assertThat(left).isEqualTo(recent(shuffled).where(even));
        assertThat(left.entries()).allMatch(entry -> even.test(entry.value()));
        assertThat(recent(moments).where(value -> true)).isEqualTo(recent(moments));
    }

    private static Recent<String> recent(List<Integer> moments) {
        Recent<String> recent = Recent.empty();
        for (int moment : moments) {
            recent = recent.with(new Stamp(moment / 2, "e" + moment), "value " + moment);
        }
        return recent;
    }
}
