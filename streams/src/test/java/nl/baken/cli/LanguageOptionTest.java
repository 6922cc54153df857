package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import nl.baken.report.Words;
import org.junit.jupiter.api.Test;

/** A Dutch machine speaks Dutch, also where Java does not find the Dutch locale. */
class LanguageOptionTest {

    @Test
    void shouldSpeakDutchWhenTheVariablesSaySo() {
        assertThat(LanguageOption.wished(Map.of("LANG", "nl_NL.UTF-8"), Locale.ENGLISH))
                .isEqualTo(Words.NL);
        assertThat(LanguageOption.wished(Map.of("LC_ALL", "", "LC_MESSAGES", "nl_BE.UTF-8"), Locale.ROOT))
                .isEqualTo(Words.NL);
    }

    @Test
    void shouldLetTheStrongestVariableDecide() {
        assertThat(LanguageOption.wished(Map.of("LC_ALL", "C.UTF-8", "LANG", "nl_NL.UTF-8"), Locale.ROOT))
                .isEqualTo(Words.EN);
    }

    @Test
    void shouldFollowTheLocaleOtherwise() {
        assertThat(LanguageOption.wished(Map.of(), Locale.of("nl"))).isEqualTo(Words.NL);
        assertThat(LanguageOption.wished(Map.of(), Locale.FRENCH)).isEqualTo(Words.EN);
    }
}
