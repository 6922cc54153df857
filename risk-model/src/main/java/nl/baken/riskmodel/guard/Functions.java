package nl.baken.riskmodel.guard;

import dev.cel.common.Operator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What conditions can do with values, and how people write it. */
final class Functions {

    static final String TIMESTAMP = "timestamp";
    static final String IN = Operator.IN.getFunction();
    static final String AND = Operator.LOGICAL_AND.getFunction();
    static final Set<String> EQUALITIES = Set.of(Operator.EQUALS.getFunction(), Operator.NOT_EQUALS.getFunction());
    static final Set<String> ORDERINGS = Stream.of(
                    Operator.LESS, Operator.LESS_EQUALS, Operator.GREATER, Operator.GREATER_EQUALS)
            .map(Operator::getFunction)
            .collect(Collectors.toUnmodifiableSet());

    /** Functions by name, with what they want. */
    static final Map<String, String> NAMED = new TreeMap<>(Map.of(
            "contains",
            "text.contains(text)",
            "startsWith",
            "text.startsWith(text)",
            "endsWith",
            "text.endsWith(text)",
            "size",
            "size(list) or size(text)",
            TIMESTAMP,
            "timestamp('2025-01-31T00:00:00Z')",
            Language.DAYS_BETWEEN,
            "daysBetween(moment, moment)",
            Language.DAYS_SINCE,
            "daysSince(moment)"));

    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry(AND, "true or false on both sides"),
            Map.entry(Operator.LOGICAL_OR.getFunction(), "true or false on both sides"),
            Map.entry(Operator.LOGICAL_NOT.getFunction(), "true or false"),
            Map.entry(Operator.CONDITIONAL.getFunction(), "condition ? one : other, the two of one kind"),
            Map.entry(IN, "a value in a list of values of its kind"),
            Map.entry(Arithmetic.ADD.function(), "numbers on both sides"),
            Map.entry(Arithmetic.SUBTRACT.function(), "numbers on both sides; daysBetween(a, b) for moments"),
            Map.entry(Arithmetic.MULTIPLY.function(), "numbers on both sides"),
            Map.entry(
                    Arithmetic.DIVIDE.function(),
                    "numbers on both sides, not both whole: '1.0 * a / b' keeps the fraction"));

    private static final String COMPARABLE =
            "two numbers, two texts or two moments; for equality of the same kind, so 5.0 beside a number with a"
                    + " fraction";

    private Functions() {}

    static boolean isKnown(String function) {
        return NAMED.containsKey(function) || OPERATORS.containsKey(function) || isComparison(function);
    }

    static boolean isComparison(String function) {
        return EQUALITIES.contains(function) || ORDERINGS.contains(function);
    }

    /** What it wants, as people read it. */
    static String wanted(String function) {
        return isComparison(function)
                ? COMPARABLE
                : NAMED.getOrDefault(function, OPERATORS.getOrDefault(function, "an expression that conditions know"));
    }

    /** As people write it. */
    static String written(String function) {
        return NAMED.containsKey(function)
                ? function
                : function.replace("@in", "in").replace("_[_]", "[ ]").replace("_", "");
    }

    static Set<String> names() {
        return new TreeSet<>(NAMED.keySet());
    }

    static List<String> operators() {
        return Stream.concat(Stream.concat(EQUALITIES.stream(), ORDERINGS.stream()), OPERATORS.keySet().stream())
                .map(Functions::written)
                .sorted()
                .toList();
    }
}
