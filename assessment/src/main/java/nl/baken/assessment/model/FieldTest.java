package nl.baken.assessment.model;

import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** A demand on the values of a field or of a fact: none when not known, several when it is a list. */
public sealed interface FieldTest {

    /** True when the values meet the demand; never true when nothing is known. */
    boolean accepts(List<String> values);

    /** At least one value is one of these. */
    record OneOf(NavigableSet<String> allowed) implements FieldTest {
        public OneOf {
            allowed = new TreeSet<>(allowed);
        }

        @Override
        public boolean accepts(List<String> values) {
            for (String value : values) {
                if (allowed.contains(value)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Something is known, and none of the values is one of these. */
    record NoneOf(NavigableSet<String> rejected) implements FieldTest {
        public NoneOf {
            rejected = new TreeSet<>(rejected);
        }

        @Override
        public boolean accepts(List<String> values) {
            return !values.isEmpty() && values.stream().noneMatch(rejected::contains);
        }
    }

    /** At least one value is a number within these bounds, which are part of the range; null means no bound. */
    record Range(Double min, Double max) implements FieldTest {
        @Override
        public boolean accepts(List<String> values) {
            return values.stream()
                    .map(Range::number)
                    .flatMapToDouble(OptionalDouble::stream)
                    .anyMatch(this::contains);
        }

        private boolean contains(double number) {
            return (min == null || number >= min) && (max == null || number <= max);
        }

        private static OptionalDouble number(String value) {
            try {
                return OptionalDouble.of(Double.parseDouble(value));
            } catch (NumberFormatException e) {
                return OptionalDouble.empty();
            }
        }
    }
}
