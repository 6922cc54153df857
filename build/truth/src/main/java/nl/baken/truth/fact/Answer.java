package nl.baken.truth.fact;

/** What the events say to a question: not every question has an answer in them. */
public enum Answer {
    YES,
    NO,
    UNSURE;

    public boolean mayBe(boolean said) {
        return this == UNSURE || said == (this == YES);
    }

    static Answer of(boolean so) {
        return so ? YES : NO;
    }
}
