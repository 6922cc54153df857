package nl.baken.streams.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Promise: no password is shown, whichever setting it is in. */
class SecretsTest {

    private static final String JAAS = "org.apache.kafka.common.security.plain.PlainLoginModule required"
            + " username=\"baken\" password=\"geheim-1\";";

    @Test
    void shouldHideEverySecretOfTheClients() {
        // Given
        Secrets secrets = Secrets.of(Map.of(
                "sasl.jaas.config", JAAS,
                "ssl.keystore.password", "geheim-2",
                "basic.auth.user.info", "baken:geheim-3",
                "bearer.auth.token", "geheim-4",
                "sasl.mechanism", "PLAIN"));

        // When
        String shown =
                secrets.hide("PLAIN with " + JAAS + ", geheim-1, geheim-2, baken:geheim-3, geheim-3 and geheim-4");

        // Then
        assertThat(shown).isEqualTo("PLAIN with ***, ***, ***, ***, *** and ***");
    }

    @Test
    void shouldHideTheUsersOfAddresses() {
        // When
        String shown = Secrets.NONE.hide("http://u:p@one:8081,https://u:p@x@two/apis and user@example");

        // Then
        assertThat(shown).isEqualTo("http://***@one:8081,https://***@two/apis and user@example");
    }
}
