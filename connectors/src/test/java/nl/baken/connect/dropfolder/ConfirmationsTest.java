package nl.baken.connect.dropfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;

class ConfirmationsTest {

    @Property(tries = 200)
    void shouldBeCompleteOnlyWhenTheLogHasAllInAnyOrderAndTwice(
            @ForAll @NotEmpty Set<Long> positions, @ForAll long seed) {
        // Given
        Confirmations confirmations = new Confirmations();
        positions.forEach(position -> confirmations.expect("f", position));
        List<Long> confirmed = new ArrayList<>(positions);
        Collections.shuffle(confirmed, new Random(seed));
        long last = confirmed.removeLast();
        confirmed.addAll(List.copyOf(confirmed));

        // When
        confirmed.forEach(position -> confirmations.confirm("f", position));
        boolean beforeTheLast = confirmations.isComplete("f");
        confirmations.confirm("f", last);

        // Then
        assertThat(beforeTheLast).isFalse();
        assertThat(confirmations.isComplete("f")).isTrue();
        assertThat(confirmations.isComplete("another")).isTrue();
    }
}
