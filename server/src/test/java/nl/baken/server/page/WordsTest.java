package nl.baken.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Properties;
import java.util.stream.Stream;
import nl.baken.assessment.indicator.DeclaredIndicators;
import nl.baken.event.Phase;
import nl.baken.event.Precision;
import nl.baken.output.Advice;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertSeverity;
import nl.baken.output.AlertStep;
import nl.baken.output.DueStatus;
import nl.baken.output.Knowledge;
import nl.baken.output.MuteKind;
import nl.baken.output.RiskLevel;
import nl.baken.server.page.view.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promise: every symbol that a page names has a name in both languages, and days and amounts are written as their readers do. */
class WordsTest {

    @ParameterizedTest
    @EnumSource
    void shouldNameEverySymbol(Words words) {
        Stream.<Enum<?>[]>of(
                        Phase.values(),
                        Advice.values(),
                        RiskLevel.values(),
                        Knowledge.values(),
                        AlertSeverity.values(),
                        AlertKind.values(),
                        AlertStep.values(),
                        MuteKind.values(),
                        DueStatus.values(),
                        nl.baken.event.UnknownOutcome.values())
                .flatMap(Stream::of)
                .forEach(symbol -> assertThat(words.name(symbol)).isNotBlank());
        DeclaredIndicators.ALL.stream()
                .flatMap(indicator -> indicator.levels().stream())
                .forEach(level ->
                        assertThat(words.textOr("indicator.level." + level, "")).isNotBlank());
    }

    @Test
    void shouldWriteDaysAndAmountsAsReadersDo() {
        Instant lateInTheEvening = Instant.parse("2024-02-29T23:30:00Z");
        assertThat(Words.NL.day(lateInTheEvening)).isEqualTo("1 maart 2024");
        assertThat(Words.EN.moment(lateInTheEvening)).isEqualTo("1 March 2024 00:30");
        assertThat(Words.NL.euro(1_234_567.5)).isEqualTo("€ 1.234.567,50");
        assertThat(Words.EN.euro(80)).isEqualTo("€ 80");
        assertThat(Words.NL.share(0.25)).isEqualTo("25%");
        assertThat(Words.NL.day(LocalDate.parse("2020-01-01"), Precision.YEAR)).isEqualTo("2020");
        assertThat(Words.NL.day(LocalDate.parse("2020-06-01"), Precision.MONTH)).isEqualTo("juni 2020");
        assertThat(Words.NL.day(LocalDate.parse("2020-06-01"), Precision.SYNTHETIC))
                .isEqualTo("datum niet bekend");
    }

    @Test
    void shouldHaveTheSameSentencesInBothLanguages() throws IOException {
        assertThat(sentences("nl").keySet()).isEqualTo(sentences("en").keySet());
    }

    private static Properties sentences(String language) throws IOException {
        try (InputStream file =
                Words.class.getResourceAsStream("/nl/baken/server/page/messages_" + language + ".properties")) {
            Properties sentences = new Properties();
            sentences.load(file);
            return sentences;
        }
    }
}
