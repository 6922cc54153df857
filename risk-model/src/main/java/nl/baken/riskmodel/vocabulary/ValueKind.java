package nl.baken.riskmodel.vocabulary;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a field or a fact can hold, as far as a test of it depends on that. */
public sealed interface ValueKind {

    /** One of a few names. The name for what a reader does not know is none of them: no rule can mean it. */
    record Symbols(SortedSet<String> names) implements ValueKind {
        public Symbols {
            names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
        }
    }

    /** True or false. */
    record Flag() implements ValueKind {}

    /** A whole number. */
    record Whole() implements ValueKind {}

    /** A number. */
    record Decimal() implements ValueKind {}

    /** A text. */
    record Words() implements ValueKind {}

    /** A moment or a day, which conditions can compare and tests by value cannot. */
    record Moment() implements ValueKind {}

    /** Any number of values. */
    record Many(ValueKind of) implements ValueKind {}

    /** Nothing that a test can ask about. */
    record Untestable(String what) implements ValueKind {}
}
