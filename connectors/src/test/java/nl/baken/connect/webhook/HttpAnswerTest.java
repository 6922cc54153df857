package nl.baken.connect.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.baken.connect.delivery.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAnswerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void shouldTakeSuccessForDelivered(int status) {
        // Given a status, when it is read, then
        assertThat(HttpAnswer.of(status, Optional.empty(), NOW)).isEqualTo(new Answer.Delivered());
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504, 599})
    void shouldTryAgainWhatMayPass(int status) {
        // Given a status, when it is read, then
        assertThat(HttpAnswer.of(status, Optional.empty(), NOW)).isInstanceOf(Answer.Later.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 401, 403, 404, 410, 413, 422})
    void shouldTakeOtherAnswersForARefusal(int status) {
        // Given a status, when it is read, then
        assertThat(HttpAnswer.of(status, Optional.empty(), NOW)).isEqualTo(new Answer.Refused("HTTP status " + status));
    }

    @ParameterizedTest
    @CsvSource({"7, PT7S", "0, PT0S", "'Sun, 1 Mar 2026 12:02:00 GMT', PT2M"})
    void shouldReadHowLongToWait(String retryAfter, Duration wait) {
        // Given a header, when it is read, then
        assertThat(HttpAnswer.of(429, Optional.of(retryAfter), NOW))
                .isEqualTo(new Answer.Later("HTTP status 429", Optional.of(wait)));
    }

    @Test
    void shouldPassOnAHeaderThatMakesNoSense() {
        // Given a header that is no time, and a date that is past, when they are read, then
        var unasked = new Answer.Later("HTTP status 503", Optional.empty());
        assertThat(HttpAnswer.of(503, Optional.of("soon"), NOW)).isEqualTo(unasked);
        assertThat(HttpAnswer.of(503, Optional.of("Sun, 1 Mar 2026 11:00:00 GMT"), NOW))
                .isEqualTo(unasked);
    }
}
