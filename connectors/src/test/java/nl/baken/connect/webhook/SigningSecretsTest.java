package nl.baken.connect.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretsTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final WebhookDelivery DELIVERY =
            new WebhookDelivery("msg_p5jXN8AQM9LWM0D4loKWxJek", "{\"test\": 2432232314}");
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);

    /** Computed with Python's hmac module. */
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void shouldSignAsStandardWebhooksHasIt() {
        // Given
        SigningSecrets secrets = SigningSecrets.parse(SECRET);

        // When
        String signature = secrets.sign(DELIVERY, AT);

        // Then
        assertThat(signature).isEqualTo(SIGNATURE);
    }

    @Test
    void shouldSignWithEverySecretDuringAChange() {
        // Given
        SigningSecrets secrets = SigningSecrets.parse("whsec_" + "A".repeat(32) + ", " + SECRET);

        // When
        String[] signatures = secrets.sign(DELIVERY, AT).split(" ");

        // Then
        assertThat(signatures).hasSize(2).contains(SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "whsec_", "whsec_c2hvcnQ=", "whsec_!!!!", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})
    void shouldRefuseWhatIsNoSecretWithoutShowingIt(String wrong) {
        // Given a text that is no secret, when it is read, then
        assertThatThrownBy(() -> SigningSecrets.parse(wrong + "," + SECRET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("24 to 64 bytes")
                .hasMessageNotContaining("MfKQ");
    }
}
