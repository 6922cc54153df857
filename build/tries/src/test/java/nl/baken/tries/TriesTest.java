package nl.baken.tries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Promise: each test tries as often as this run says, and what it tried is in the list with its seed. */
class TriesTest {

    @Test
    void shouldListTheSeedOfATestThatMakesItsOwnValues() throws IOException {
        // When
        Tries first = Tries.of(200);
        Tries again = Tries.of(200);

        // Then
        assertThat(again).isEqualTo(first);
        assertThat(first.count()).isEqualTo(Effort.current().of(200));
        assertThat(Listed.linesOf(TriesTest.class, "shouldListTheSeedOfATestThatMakesItsOwnValues"))
                .last()
                .asString()
                .endsWith("\t" + first.count() + "\t" + first.seed());
    }

    @ParameterizedTest(name = "seed {0}")
    @Seeds(first = 7, count = 5)
    void shouldGiveSeedsFromTheFirstOn(long seed) throws IOException {
        long first = Long.getLong(Seeds.SETTING, 7);
        int tries = Effort.current().of(5);
        assertThat(seed).isBetween(first, first + tries - 1);
        assertThat(Listed.linesOf(TriesTest.class, "shouldGiveSeedsFromTheFirstOn"))
                .last()
                .asString()
                .endsWith("\t" + tries + "\t" + first);
    }
}
