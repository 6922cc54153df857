package nl.baken.assessment.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Promise: names that read alike have one key, and joined names have the same key only when they are the same. */
class KeysTest {

    @Property(tries = 1000)
    void shouldBeOneKeyOfAllFormsOfAName(@ForAll("names") String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);

        assertThat(Keys.of(" \t" + decomposed + "\u00A0\uFEFF")).isEqualTo(Keys.of(name));
        assertThat(Keys.of(Keys.of(name))).isEqualTo(Keys.of(name));
    }

    @Property(tries = 1000)
    void shouldBeTheSameForTheSamePairAlone(
            @ForAll("names") String id,
            @ForAll("names") String segment,
            @ForAll("names") String other,
            @ForAll("names") String another) {
        boolean same = Keys.of(id).equals(Keys.of(other)) && Keys.of(segment).equals(Keys.of(another));

        assertThat(Keys.of(id, segment).equals(Keys.of(other, another))).isEqualTo(same);
        assertThat(Keys.of(id, null)).isNotEqualTo(Keys.of(other, another));
    }

    /** Short, of the characters that keys are joined by and of those that have two forms. */
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("a", "1", "2", "|", "-", "#", "/", ":", "é", "e\u0301", " ", "ü")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }
}
