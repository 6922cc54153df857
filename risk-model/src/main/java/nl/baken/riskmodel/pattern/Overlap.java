package nl.baken.riskmodel.pattern;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import nl.baken.assessment.model.FieldTest;
import nl.baken.assessment.model.FieldTest.NoneOf;
import nl.baken.assessment.model.FieldTest.OneOf;
import nl.baken.assessment.model.FieldTest.Range;
import nl.baken.assessment.model.Pattern;
import nl.baken.assessment.model.Signal;
import nl.baken.riskmodel.vocabulary.ValueKind;
import nl.baken.riskmodel.vocabulary.Vocabulary;

/** Whether one event can belong to two signals. When in doubt it can. */
public final class Overlap {

    private record Tests(FieldTest one, FieldTest other) {}

    private Overlap() {}

    /** The kind of event that can belong to both; nothing when there is none. */
    public static Optional<String> of(Signal one, Signal other) {
        return one.patterns().stream()
                .filter(pattern -> other.patterns().stream().anyMatch(second -> canBothMatch(pattern, second)))
                .map(Pattern::record)
                .findFirst();
    }

    private static boolean canBothMatch(Pattern one, Pattern other) {
        return one.record().equals(other.record())
                && one.fields().entrySet().stream()
                        .filter(field -> other.fields().containsKey(field.getKey()))
                        .allMatch(field -> canBothHold(
                                field.getValue(),
                                other.fields().get(field.getKey()),
                                Vocabulary.ofEvents().get(one.record()).get(field.getKey())));
    }

    static boolean canBothHold(FieldTest one, FieldTest other, ValueKind kind) {
        return switch (new Tests(one, other)) {
            // A field with many values can hold one that the first asks for and another that the second does.
            case Tests(OneOf(var a), OneOf(var b)) -> kind instanceof ValueKind.Many || !Collections.disjoint(a, b);
            case Tests(OneOf(var allowed), NoneOf(var rejected)) -> !rejected.containsAll(allowed);
            case Tests(NoneOf(var rejected), OneOf(var allowed)) -> !rejected.containsAll(allowed);
            case Tests(NoneOf(var a), NoneOf(var b)) -> isAnythingLeft(a, b, kind);
            case Tests(Range range, OneOf(var allowed)) -> range.accepts(List.copyOf(allowed));
            case Tests(OneOf(var allowed), Range range) -> range.accepts(List.copyOf(allowed));
            case Tests(Range a, Range b) -> !isBelow(a, b) && !isBelow(b, a);
            case Tests(Range _, NoneOf _), Tests(NoneOf _, Range _) -> true;
        };
    }

    private static boolean isBelow(Range one, Range other) {
        return one.max() != null && other.min() != null && one.max() < other.min();
    }

    private static boolean isAnythingLeft(NavigableSet<String> a, NavigableSet<String> b, ValueKind kind) {
        List<String> all = switch (kind instanceof ValueKind.Many(ValueKind of) ? of : kind) {
            case ValueKind.Symbols(var names) -> List.copyOf(names);
            case ValueKind.Flag _ -> List.of("true", "false");
            default -> List.of();
        };
        return all.isEmpty() || all.stream().anyMatch(value -> !a.contains(value) && !b.contains(value));
    }
}
