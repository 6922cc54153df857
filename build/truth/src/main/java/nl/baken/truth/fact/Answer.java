package nl.baken.truth.fact;

import java.util.List;

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

    /** What all answers are; unsure when they differ, and otherwise when there is none. */
    static Answer all(List<Answer> answers, Answer otherwise) {
        List<Answer> different = answers.stream().distinct().toList();
        return different.isEmpty() ? otherwise : different.size() == 1 ? different.getFirst() : UNSURE;
    }
}
