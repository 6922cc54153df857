package nl.baken.connect.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

/** Promise: what is secret in an address is neither logged nor kept with a dead letter. */
class WebhookConfigTest {

    private static final String SECRET = "sesame";

    @Test
    void shouldShowNothingOfAnAddressButItsHost() {
        // Given
        WebhookConfig config = new WebhookConfig(
                settings("https://user:" + SECRET + "@hooks.example.org:8443/" + SECRET + "?t=" + SECRET));

        // Then
        assertThat(config.told()).isEqualTo("https://hooks.example.org:8443/...");
        assertThat(config.values().toString()).doesNotContain(SECRET);
        assertThat(config.url().getPath()).contains(SECRET);
    }

    @Test
    void shouldNotRepeatAnAddressThatIsWrong() {
        // Then
        for (String wrong : new String[] {"ftp://host/" + SECRET, "https://" + SECRET + " /", SECRET}) {
            assertThatExceptionOfType(ConfigException.class)
                    .isThrownBy(() -> new WebhookConfig(settings(wrong)))
                    .withMessageContaining("webhook.url")
                    .withMessageNotContaining(SECRET);
        }
    }

    private static Map<String, String> settings(String url) {
        return new TreeMap<>(Map.of(
                "webhook.url",
                url,
                "webhook.secrets",
                "whsec_" + Base64.getEncoder().encodeToString(new byte[32]),
                "schema.registry.url",
                "https://user:" + SECRET + "@registry.example.org"));
    }
}
