package nl.baken.engine.notify;

/**
 * An alert of which a receiver has been sent that it is there, and not that it is over.
 *
 * @param first when, in milliseconds since 1970 UTC
 * @param last when the latest message about it was sent, likewise
 * @param escalated true when who comes next was told that nobody answered
 */
public record Told(long first, long last, boolean escalated) {

    Told again(long now) {
        return new Told(first, now, escalated);
    }

    Told passedOn() {
        return new Told(first, last, true);
    }
}
