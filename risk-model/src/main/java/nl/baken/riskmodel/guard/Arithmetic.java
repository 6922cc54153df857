package nl.baken.riskmodel.guard;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.ArrayList;
import java.util.List;

/**
 * Plus, minus, times and divided by. Unlike those of CEL they take whole and other numbers together, and a result that
 * is no number (a division by zero, one that is too large) is an error, so that the condition does not hold. Two whole
 * numbers are not divided: CEL would drop the fraction, and an author who writes users / people expects a fraction.
 */
enum Arithmetic {
    ADD("_+_"),
    SUBTRACT("_-_"),
    MULTIPLY("_*_"),
    DIVIDE("_/_");

    private final String function;

    Arithmetic(String function) {
        this.function = function;
    }

    String function() {
        return function;
    }

    CelFunctionDecl declaration() {
        List<CelOverloadDecl> overloads = new ArrayList<>(List.of(
                overload("dd", SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.DOUBLE),
                overload("di", SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.INT),
                overload("id", SimpleType.DOUBLE, SimpleType.INT, SimpleType.DOUBLE)));
        if (this != DIVIDE) {
            overloads.add(overload("ii", SimpleType.INT, SimpleType.INT, SimpleType.INT));
        }
        return CelFunctionDecl.newFunctionDeclaration(function, overloads);
    }

    @SuppressWarnings("Immutable") // All that there is of this enum is a text.
    Iterable<CelFunctionBinding> bindings() {
        List<CelFunctionBinding> bindings = new ArrayList<>(List.of(
                CelFunctionBinding.from(id("dd"), Double.class, Double.class, (a, b) -> number(a, b)),
                CelFunctionBinding.from(id("di"), Double.class, Long.class, (a, b) -> number(a, b)),
                CelFunctionBinding.from(id("id"), Long.class, Double.class, (a, b) -> number(a, b))));
        if (this != DIVIDE) {
            bindings.add(CelFunctionBinding.from(id("ii"), Long.class, Long.class, (a, b) -> whole(a, b)));
        }
        return CelFunctionBinding.fromOverloads(function, bindings);
    }

    private double number(double a, double b) {
        double result = switch (this) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
        };
        if (!Double.isFinite(result)) {
            throw new ArithmeticException(a + " " + function.charAt(1) + ' ' + b + " is not a number");
        }
        return result;
    }

    private long whole(long a, long b) {
        return switch (this) {
            case ADD -> Math.addExact(a, b);
            case SUBTRACT -> Math.subtractExact(a, b);
            case MULTIPLY -> Math.multiplyExact(a, b);
            case DIVIDE -> throw new ArithmeticException("Two whole numbers are not divided");
        };
    }

    private CelOverloadDecl overload(String types, CelType result, CelType one, CelType other) {
        return CelOverloadDecl.newGlobalOverload(id(types), result, one, other);
    }

    private String id(String types) {
        return "baken_" + function.charAt(1) + '_' + types;
    }
}
