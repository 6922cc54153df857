package nl.baken.output.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Promise: what others wrote is one line, without control characters and without turning the direction of what follows. */
class LineTest {

    @Example
    void shouldLeaveUsualTextsAsTheyAre() {
        // Given
        String usual = "Één project, مشروع, 計画, 👩‍🔬: 'ja'";

        // Then
        assertThat(Line.of(usual)).isEqualTo(usual);
        assertThat(Line.of("abcdef", 4)).isEqualTo("abc…");
    }

    @Property(tries = 500)
    void shouldBeOneHarmlessLine(@ForAll("texts") String text) {
        // When
        String line = Line.of(text, 40);

        // Then
        assertThat(line)
                .doesNotContainPattern("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C]");
        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(40);
        assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(line);
        assertThat(Line.of(line, 40)).isEqualTo(line);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().all(),
                        Arbitraries.strings()
                                .withChars("aé \r\n"
                                        + "\t\u0000\u0007\u0085\u2028\u2029\u202A\u202E\u2066\u2069\u200E\u200F\u061C"
                                        + "\u200D\uD800\uDC00\uFEFF"))
                .map(text -> text.substring(0, Math.min(text.length(), 80)));
    }
}
