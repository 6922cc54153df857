package nl.baken.connect.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.baken.connect.BytesOnly;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** Promise: all that is wrong with the settings of mail is said at once, before anything is sent, without passwords. */
class MailConfigTest {

    private static final String SECRET = "open-sesame";

    @Test
    void shouldTellAllThatIsWrongAtOnce() {
        // Given
        Map<String, String> wrong = settings();
        wrong.put("mail.smtp.host", "");
        wrong.put("mail.smtp.port", "70000");
        wrong.put("mail.tls", "maybe");
        wrong.put("mail.from", "nobody");
        wrong.put("mail.recipients", "water=ann@example.org,roads,bridges=cas at example");
        wrong.put("mail.link", "https://example.org/all");
        wrong.put("mail.language", "fr");
        wrong.put("mail.unsubscribe", "-");
        wrong.put("mail.user", "");
        wrong.put("retry.backoff.max.ms", "1");

        // Then
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> new MailConfig(wrong))
                .withMessageContainingAll(
                        "mail.smtp.host",
                        "mail.smtp.port",
                        "mail.tls",
                        "mail.from",
                        "'roads' is not steering-group=address",
                        "cas at example",
                        "mail.link",
                        "mail.language",
                        "mail.unsubscribe",
                        "mail.user is missing",
                        "retry.backoff.max.ms")
                .withMessageNotContaining(SECRET);
    }

    @Test
    void shouldTellConnectAtTheSettingThatIsWrong() {
        // Given
        Map<String, String> wrong = settings();
        wrong.put("mail.tls", "none");
        wrong.put("mail.tls.certificates", "/there/is/none.pem");
        wrong.put("value.converter", "other");

        // When
        List<ConfigValue> values = new AlertMailSinkConnector().validate(wrong).configValues();

        // Then
        assertThat(values)
                .filteredOn(value -> !value.errorMessages().isEmpty())
                .extracting(ConfigValue::name)
                .containsExactlyInAnyOrder("mail.tls", "mail.tls.certificates", "mail.smtp.host");
        assertThat(values.toString()).doesNotContain(SECRET);
    }

    @Test
    void shouldReadWhoGetsWhat() {
        // Given
        Map<String, String> settings = settings();
        settings.put(
                "mail.recipients",
                "a%2Cb%3D%25=ann@example.org, w=bob@example.org,w=bob@example.org,w=Cas <c=s@example.org>");

        // When
        MailConfig config = new MailConfig(settings);

        // Then
        assertThat(config.recipients().of("a,b=%")).extracting(Object::toString).containsExactly("ann@example.org");
        assertThat(config.recipients().of("w"))
                .extracting(Object::toString)
                .containsExactly("bob@example.org", "Cas <c=s@example.org>");
        assertThat(config.recipients().of("x")).isEmpty();
        assertThat(config.values().toString()).doesNotContain(SECRET);
        assertThat(config.server().toString()).doesNotContain(SECRET);
    }

    private static Map<String, String> settings() {
        return new HashMap<>(Map.of(
                "connector.class", AlertMailSinkConnector.class.getName(),
                "topics", "alerts",
                "value.converter", BytesOnly.CONVERTER,
                "mail.smtp.host", "mail.example.org",
                "mail.user", "baken",
                "mail.password", SECRET,
                "mail.from", "baken@example.org",
                "mail.recipients", "water=ann@example.org",
                "schema.registry.url", "https://user:" + SECRET + "@registry.example.org",
                "name", "mail"));
    }
}
