package nl.baken.tries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** Promise: a property of jqwik is tried as often as this run says, and is in the list with its seed. */
class JqwikTriesTest {

    private static int done;

    @Property(tries = 200)
    void shouldTryAsOftenAsThisRunAsks(@ForAll long any) {
        done++;
    }

    @AfterContainer
    static void listed() throws IOException {
        assertThat(done).isEqualTo(Effort.current().of(200));
        assertThat(Listed.linesOf(JqwikTriesTest.class, "shouldTryAsOftenAsThisRunAsks"))
                .last()
                .asString()
                .matches(".*\t" + done + "\t-?\\d+");
    }
}
