package nl.baken.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void shouldCountWhatHasToChange() {
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
        assertThat(Spelling.distance("recordedTime", "recordedtime")).isZero();
        assertThat(Spelling.distance("scource", "source")).isEqualTo(1);
        assertThat(Spelling.distance("tmie", "time")).isEqualTo(1);
    }

    @Test
    void shouldSuggestOnlyWhatIsNear() {
        // Given
        List<String> fields = List.of("criticality", "discipline", "due");

        // When / Then
        assertThat(Spelling.closest("critcality", fields)).contains("criticality");
        assertThat(Spelling.closest("zzzzzzzz", fields)).isEmpty();
        assertThat(Spelling.closest("x".repeat(1_000_000), fields)).isEmpty();
    }
}
