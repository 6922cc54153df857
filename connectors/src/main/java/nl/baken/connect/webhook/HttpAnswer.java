package nl.baken.connect.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.baken.connect.delivery.Answer;

/** Decides from an HTTP response whether a delivery succeeded, is to be tried again or was refused. */
final class HttpAnswer {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY_REQUESTS = 429;

    private HttpAnswer() {}

    /**
     * The answer.
     *
     * @param status of HTTP
     * @param retryAfter the header of that name, if there is one
     * @param now to count a date in it from
     */
    static Answer of(int status, Optional<String> retryAfter, Instant now) {
        if (status >= 200 && status < 300) {
            return new Answer.Delivered();
        }
        String why = "HTTP status " + status;
        boolean later =
                status >= 500 || status == REQUEST_TIMEOUT || status == TOO_EARLY || status == TOO_MANY_REQUESTS;
        return later
                ? new Answer.Later(why, retryAfter.flatMap(text -> wait(text.strip(), now)))
                : new Answer.Refused(why);
    }

    /** Seconds or a date; empty when it is neither. */
    private static Optional<Duration> wait(String retryAfter, Instant now) {
        try {
            Duration wait = retryAfter.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(retryAfter))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return wait.isNegative() ? Optional.empty() : Optional.of(wait);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
