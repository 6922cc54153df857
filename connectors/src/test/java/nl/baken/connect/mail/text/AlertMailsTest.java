package nl.baken.connect.mail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import nl.baken.connect.SampleAlert;
import nl.baken.output.AlertChange;
import nl.baken.output.AlertKind;
import nl.baken.output.AlertOwner;
import nl.baken.output.AlertSeverity;
import nl.baken.output.AlertStep;
import nl.baken.output.SteeringAlert;
import nl.baken.output.Text;
import nl.baken.output.text.ReasonWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promise: a mail says what the step of an alert carries, in words, and nothing that it does not carry. */
class AlertMailsTest {

    private static final Path SENTENCES = Path.of("../assessment/src/main/resources/nl/baken/assessment/text");

    @ParameterizedTest
    @EnumSource
    void shouldSayOfEveryKindHowItStands(AlertKind kind) {
        // Given
        SteeringAlert.Builder alert = alert();
        alert.setKind(kind);
        alert.setDeadline(LocalDate.of(2026, 5, 1));

        for (Language language : Language.values()) {
            // When
            AlertMail mail = mails(language).of(alert.build());

            // Then
            assertThat(mail.subject()).isEqualTo("Één project: " + mail.status());
            assertThat(mail.status()).isNotBlank().doesNotContain("{");
            assertThat(mail.facts())
                    .hasSize(2)
                    .allSatisfy(fact -> assertThat(fact.name()).isNotBlank());
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayByWhenToLookAtIt(AlertSeverity severity) {
        // Given
        SteeringAlert.Builder alert = alert();
        alert.setSeverity(severity);

        // Then
        assertThat(mails(Language.NL).of(alert.build()).urgency()).isNotBlank();
        alert.setStep(AlertStep.RESOLVED);
        assertThat(mails(Language.NL).of(alert.build()).urgency()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayWhatChanged(AlertChange change) {
        // Given
        SteeringAlert.Builder alert = alert();
        alert.setChanges(List.of(change));

        // When
        List<String> now =
                mails(Language.NL).of(alert.build()).sections().getFirst().lines();

        // Then
        assertThat(now).hasSize(change == AlertChange.UNKNOWN ? 1 : 2).first().isEqualTo("geopend");
    }

    @Test
    void shouldSayOfAClosedAlertNoDayThatWasToCome() {
        // Given
        SteeringAlert.Builder alert = alert();
        alert.setStep(AlertStep.RESOLVED);
        alert.setDeadline(LocalDate.of(2026, 5, 1));

        // Then
        assertThat(mails(Language.EN).of(alert.build()).facts())
                .containsExactly(
                        new Fact("Alert opened on", "1 March 2026"), new Fact("Alert closed on", "1 March 2026"));
    }

    @Test
    void shouldNameNobodyWhoTakesCareOfIt() {
        // Given
        SteeringAlert.Builder alert = alert();
        alert.setOwner(AlertOwner.newBuilder()
                .setOwner("person-1")
                .setOwnerRole("role-1")
                .setSince(alert.getAt())
                .setEvent("urn:test#1")
                .build());

        // When
        AlertMail mail = mails(Language.NL).of(alert.build());

        // Then
        assertThat(mail.facts()).contains(new Fact("Iemand neemt dit op zich sinds", "1 maart 2026"));
        assertThat(mail.toString()).doesNotContain("person-1", "role-1");
    }

    @Test
    void shouldSayHowManyLinesAreLeftOut() {
        // Given
        SteeringAlert.Builder alert = alert();
        alert.setReasons(IntStream.range(0, 20)
                .mapToObj(number -> new Text("reden " + number, "reason " + number))
                .toList());

        // Then
        assertThat(mails(Language.NL).of(alert.build()).sections().get(1).lines())
                .hasSize(9)
                .endsWith("reden 7", "En nog 12.");
    }

    @Test
    void shouldTakeDecibansOutOfTheSentencesThatAlertingWrites() throws IOException {
        for (Language language : Language.values()) {
            // Given the sentence of a reason as it stands in the catalogue of alerting
            Properties sentences = new Properties();
            try (var reader =
                    Files.newBufferedReader(SENTENCES.resolve("messages_" + language.code() + ".properties"))) {
                sentences.load(reader);
            }
            for (String weight : List.of("heavy", "moderate", "light")) {
                String reason = sentences
                        .getProperty("alert.risk.reason")
                        .replace("{0}", "x (1 dB)")
                        .replace("{1}", sentences.getProperty("alert.risk.weight." + weight))
                        .replace("{2}", "12,5");

                // Then
                assertThat(ReasonWords.of(reason))
                        .startsWith("x (1 dB) (")
                        .doesNotContain("12,5 dB")
                        .endsWith(")");
            }
        }
        assertThat(ReasonWords.of("Nothing of the kind, 3 dB")).isEqualTo("Nothing of the kind, 3 dB");
    }

    private static AlertMails mails(Language language) {
        return new AlertMails(language, Optional.empty(), Optional.empty());
    }

    private static SteeringAlert.Builder alert() {
        return SteeringAlert.newBuilder(SampleAlert.of("water", "water/1", true));
    }
}
