package nl.baken.connect.delivery;

import java.time.Duration;
import java.util.Optional;

/** What a receiver made of a delivery. */
public sealed interface Answer {

    /** It has it. */
    record Delivered() implements Answer {}

    /**
     * Some who were to have it have it, and the others will never take it.
     *
     * @param why the others will not, for people
     */
    record DeliveredInPart(String why) implements Answer {}

    /**
     * It may take the same later.
     *
     * @param why for people
     * @param notBefore the delay that the receiver asks for before the next attempt, if it does
     * @param inPart whether some of those who were to have it have it already, and only the others are tried again
     */
    record Later(String why, Optional<Duration> notBefore, boolean inPart) implements Answer {

        /** Nobody has it yet. */
        public Later(String why, Optional<Duration> notBefore) {
            this(why, notBefore, false);
        }
    }

    /**
     * It will never take it.
     *
     * @param why for people
     */
    record Refused(String why) implements Answer {}
}
