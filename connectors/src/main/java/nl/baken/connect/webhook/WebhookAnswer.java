package nl.baken.connect.webhook;

import java.time.Duration;
import java.util.Optional;

/** What a receiver made of a delivery. */
sealed interface WebhookAnswer {

    /** It has it. */
    record Delivered() implements WebhookAnswer {}

    /**
     * It may take the same later.
     *
     * @param why for people
     * @param notBefore the delay that the receiver asks for before the next attempt, if it does
     */
    record Later(String why, Optional<Duration> notBefore) implements WebhookAnswer {}

    /**
     * It will never take it.
     *
     * @param why for people
     */
    record Refused(String why) implements WebhookAnswer {}
}
