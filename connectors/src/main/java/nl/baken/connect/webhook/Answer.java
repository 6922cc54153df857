package nl.baken.connect.webhook;

import java.time.Duration;
import java.util.Optional;

/** What a receiver made of a delivery. */
sealed interface Answer {

    /** It has it. */
    record Delivered() implements Answer {}

    /**
     * It may take the same later.
     *
     * @param why for people
     * @param notBefore how long it asks to be left alone, if it asks
     */
    record Later(String why, Optional<Duration> notBefore) implements Answer {}

    /**
     * It will never take it.
     *
     * @param why for people
     */
    record Refused(String why) implements Answer {}
}
