package nl.baken.replay.claims;

/**
 * What a number counts, in words.
 *
 * @param one the words for one of it; null when they are those for many
 */
public record Name(Phrase one, Phrase many) {

    /** The words that go with a number. */
    public Phrase of(int number) {
        return number == 1 && one != null ? one : many;
    }
}
