package nl.baken.replay.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Promise: a dead letter is a line of which every byte is known. */
class DeadLetterTest {

    @Test
    void shouldWriteItsBytesInBase64AndWhyByName() {
        // Given
        DeadLetter letter = DeadLetter.of(
                new byte[] {1, 2}, new byte[] {-1}, new TreeMap<>(Map.of("b", "say \"no\"", "a", "\u20ac")));

        // When, then
        assertThat(letter.json())
                .isEqualTo("{\"keyBase64\":\"AQI=\",\"valueBase64\":\"/w==\",\"headers\":{\"a\":\"\u20ac\",\"b\":\"say"
                        + " \\\"no\\\"\"}}");
    }

    @Test
    void shouldLeaveOutWhatThereWasNot() {
        // Given
        DeadLetter letter = DeadLetter.of(null, null, new TreeMap<>());

        // When, then
        assertThat(letter.json()).isEqualTo("{\"headers\":{}}");
    }
}
