package nl.baken.truth.claim;

/**
 * A claim that the events contradict.
 *
 * @param kind of the claim
 * @param place where it stands
 * @param said field and value, or the sentence
 * @param events what the events say
 */
public record Finding(ClaimKind kind, Place place, String said, String events) {

    @Override
    public String toString() {
        return kind + " " + place + ": says " + said + "; the events say " + events;
    }
}
