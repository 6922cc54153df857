package nl.baken.assessment.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.baken.output.Text;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void shouldWriteDatesNumbersAndTextsAsEachLanguageDoes() {
        // When
        Text text = message("{1}: {0}, {2}").with(LocalDate.of(2026, 3, 1), new Text("maart", "March"), 1.25);

        // Then
        assertThat(text).isEqualTo(new Text("maart: 1 maart 2026, 1,25", "March: 1 March 2026, 1.25"));
    }

    @Test
    void shouldRoundToWhatAReaderCanUse() {
        // Then
        assertThat(number(0.001234)).isEqualTo("0.00123");
        assertThat(number(20.0)).isEqualTo("20");
        assertThat(number(99.96)).isEqualTo("100");
        assertThat(number(12345.6)).isEqualTo("12346");
        assertThat(number(-0.5)).isEqualTo("-0.5");
    }

    @Test
    void shouldNotTakeWhatPeopleWroteForAPlace() {
        // When
        Text text = message("{0} {1}").with("{1} $1 \\", "x");

        // Then
        assertThat(text.getEn()).isEqualTo("{1} $1 \\ x");
    }

    @Test
    void shouldKeepWhatPeopleWroteOnOneLineAndShort() {
        // Given
        String note = "one\n two\t " + "🚲".repeat(300);

        // When
        Text text = message("{0}").with(note);

        // Then
        assertThat(text.getEn()).startsWith("one two 🚲").endsWith("🚲…");
        assertThat(text.getEn()).hasSizeLessThanOrEqualTo(160);
    }

    @Test
    void shouldPutCommasBetweenTexts() {
        // When
        Text text = Wording.list(List.of(new Text("een", "one"), new Text("twee", "two")));

        // Then
        assertThat(text).isEqualTo(new Text("een, twee", "one, two"));
        assertThat(Wording.list(List.of())).isEqualTo(new Text("", ""));
    }

    @Test
    void shouldTakeTheSameArgumentsInBothLanguages() {
        // Then
        assertThatThrownBy(() -> new Message("a.key", "{0}", "{0} {1}")).hasMessageContaining("a.key");
        assertThatThrownBy(() -> new Message("a.key", "{1}", "{1}")).hasMessageContaining("{1}");
    }

    private static String number(double number) {
        return message("{0}").with(number).getEn();
    }

    private static Message message(String sentence) {
        return new Message("key", sentence, sentence);
    }
}
