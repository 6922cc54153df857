package nl.baken.riskmodel.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.baken.assessment.model.FieldTest;
import nl.baken.riskmodel.vocabulary.ValueKind;

/** Two tests that one value meets are never taken for tests that exclude each other. */
class OverlapTest {

    private static final List<String> SYMBOLS = List.of("A", "B", "C", "D");

    @Property
    void shouldFindEveryOverlapOfSymbols(@ForAll("symbolTests") FieldTest one, @ForAll("symbolTests") FieldTest other) {
        // Given two tests, and whether there is a symbol that meets both
        boolean met = SYMBOLS.stream().anyMatch(value -> one.accepts(List.of(value)) && other.accepts(List.of(value)));

        // When
        boolean found = Overlap.canBothHold(one, other, new ValueKind.Symbols(new TreeSet<>(SYMBOLS)));

        // Then
        assertThat(found).isEqualTo(met);
    }

    @Property
    void shouldFindEveryOverlapOfListsOfSymbols(
            @ForAll("symbolTests") FieldTest one, @ForAll("symbolTests") FieldTest other) {
        // Given two tests, and whether there are two symbols that together meet both
        boolean met = SYMBOLS.stream()
                .anyMatch(a ->
                        SYMBOLS.stream().anyMatch(b -> one.accepts(List.of(a, b)) && other.accepts(List.of(a, b))));

        // When
        boolean found =
                Overlap.canBothHold(one, other, new ValueKind.Many(new ValueKind.Symbols(new TreeSet<>(SYMBOLS))));

        // Then
        assertThat(found).isEqualTo(met);
    }

    @Property
    void shouldMissNoOverlapOfNumbers(@ForAll("numberTests") FieldTest one, @ForAll("numberTests") FieldTest other) {
        // Given two tests, and whether there is a number that meets both
        boolean met = Arbitraries.integers()
                .between(-9, 9)
                .allValues()
                .orElseThrow()
                .map(String::valueOf)
                .anyMatch(value -> one.accepts(List.of(value)) && other.accepts(List.of(value)));

        // When
        boolean found = Overlap.canBothHold(one, other, new ValueKind.Whole());

        // Then
        assertThat(found || !met).isTrue();
    }

    @Provide
    Arbitrary<FieldTest> symbolTests() {
        Arbitrary<TreeSet<String>> some =
                Arbitraries.of(SYMBOLS).set().ofMinSize(1).map(TreeSet::new);
        return Arbitraries.oneOf(some.map(FieldTest.OneOf::new), some.map(FieldTest.NoneOf::new));
    }

    @Provide
    Arbitrary<FieldTest> numberTests() {
        Arbitrary<Double> bound =
                Arbitraries.integers().between(-6, 6).map(Double::valueOf).injectNull(0.2);
        Arbitrary<TreeSet<String>> some = Arbitraries.integers()
                .between(-6, 6)
                .map(String::valueOf)
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(TreeSet::new);
        return Arbitraries.oneOf(
                Combinators.combine(bound, bound).as(FieldTest.Range::new),
                some.map(FieldTest.OneOf::new),
                some.map(FieldTest.NoneOf::new));
    }
}
