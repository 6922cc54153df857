package nl.baken.riskmodel.guard;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.baken.riskmodel.vocabulary.ValueKind;

/**
 * The part of CEL that conditions are written in: what it can cost is bounded by its length, since nothing in it
 * repeats or grows. There are no macros but {@code has}, no regular expressions and no joining of texts.
 */
final class Language {

    /** In characters; a condition that needs more is several rules. */
    static final int LONGEST = 1000;

    /** In operators, names and values. */
    static final int MOST_NODES = 200;

    static final String DAYS_SINCE = "daysSince";
    static final String DAYS_BETWEEN = "daysBetween";

    private static final int DEEPEST = 32;
    private static final String DAYS_SINCE_MOMENT = "days_since_moment";

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(LONGEST)
            .maxParseExpressionNodeCount(MOST_NODES)
            .maxParseRecursionDepth(DEEPEST)
            .build();

    private static final CelStandardDeclarations STANDARD = CelStandardDeclarations.newBuilder()
            .includeFunctions(
                    StandardFunction.LOGICAL_AND,
                    StandardFunction.LOGICAL_OR,
                    StandardFunction.LOGICAL_NOT,
                    StandardFunction.CONDITIONAL,
                    StandardFunction.EQUALS,
                    StandardFunction.NOT_EQUALS,
                    StandardFunction.LESS,
                    StandardFunction.LESS_EQUALS,
                    StandardFunction.GREATER,
                    StandardFunction.GREATER_EQUALS,
                    StandardFunction.IN,
                    StandardFunction.SIZE,
                    StandardFunction.CONTAINS,
                    StandardFunction.STARTS_WITH,
                    StandardFunction.ENDS_WITH,
                    StandardFunction.TIMESTAMP)
            .build();

    static final CelRuntime RUNTIME = runtime();

    private Language() {}

    /** What reads and checks conditions over these variables; they must be true or false. */
    static CelCompiler compiler(Scope scope) {
        List<CelType> types = new ArrayList<>();
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.HAS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(STANDARD)
                .setResultType(SimpleType.BOOL)
                .addFunctionDeclarations(
                        CelFunctionDecl.newFunctionDeclaration(
                                DAYS_SINCE,
                                CelOverloadDecl.newGlobalOverload(
                                        DAYS_SINCE_MOMENT, SimpleType.DOUBLE, SimpleType.TIMESTAMP)),
                        CelFunctionDecl.newFunctionDeclaration(
                                DAYS_BETWEEN,
                                CelOverloadDecl.newGlobalOverload(
                                        "days_between_moments",
                                        SimpleType.DOUBLE,
                                        SimpleType.TIMESTAMP,
                                        SimpleType.TIMESTAMP)));
        Stream.of(Arithmetic.values()).forEach(one -> builder.addFunctionDeclarations(one.declaration()));
        scope.fields().forEach((name, fields) -> builder.addVar(name, group(name, fields, types)));
        return builder.setTypeProvider(new Types(ImmutableList.copyOf(types))).build();
    }

    /** The values of the functions of time at a moment. */
    static CelLateFunctionBindings at(Instant now) {
        return CelLateFunctionBindings.from(
                CelFunctionBinding.from(DAYS_SINCE_MOMENT, Instant.class, since -> TimeTest.daysBetween(since, now)));
    }

    private static CelRuntime runtime() {
        CelRuntimeBuilder builder = CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(OPTIONS)
                .addLateBoundFunctions(DAYS_SINCE)
                .setStandardFunctions(CelStandardFunctions.newBuilder()
                        .excludeFunctions(
                                CelStandardFunctions.StandardFunction.ADD,
                                CelStandardFunctions.StandardFunction.SUBTRACT,
                                CelStandardFunctions.StandardFunction.MULTIPLY,
                                CelStandardFunctions.StandardFunction.DIVIDE)
                        .build())
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        DAYS_BETWEEN,
                        CelFunctionBinding.from(
                                "days_between_moments", Instant.class, Instant.class, TimeTest::daysBetween)));
        Stream.of(Arithmetic.values()).forEach(one -> builder.addFunctionBindings(one.bindings()));
        return builder.build();
    }

    /** Named so that no expression can mean the type itself. */
    private static StructType group(String name, SortedMap<String, ValueKind> fields, List<CelType> types) {
        SortedMap<String, CelType> members = new TreeMap<>();
        SortedMap<String, SortedMap<String, ValueKind>> groups = new TreeMap<>();
        fields.forEach((field, kind) -> {
            int dot = field.indexOf('.');
            if (dot < 0) {
                members.put(field, type(kind));
            } else {
                groups.computeIfAbsent(field.substring(0, dot), _ -> new TreeMap<>())
                        .put(field.substring(dot + 1), kind);
            }
        });
        groups.forEach((group, nested) -> members.put(group, group(name + '.' + group, nested, types)));
        ImmutableMap<String, CelType> known = ImmutableMap.copyOf(members);
        StructType type =
                StructType.create("fields of " + name, known.keySet(), field -> Optional.ofNullable(known.get(field)));
        types.add(type);
        return type;
    }

    private static CelType type(ValueKind kind) {
        return switch (kind) {
            case ValueKind.Symbols _, ValueKind.Words _ -> SimpleType.STRING;
            case ValueKind.Flag _ -> SimpleType.BOOL;
            case ValueKind.Whole _ -> SimpleType.INT;
            case ValueKind.Decimal _ -> SimpleType.DOUBLE;
            case ValueKind.Moment _ -> SimpleType.TIMESTAMP;
            case ValueKind.Many(ValueKind each) -> ListType.create(type(each));
            case ValueKind.Untestable _ -> SimpleType.ERROR;
        };
    }

    private record Types(ImmutableList<CelType> all) implements CelTypeProvider {

        @Override
        public ImmutableCollection<CelType> types() {
            return all;
        }

        @Override
        public Optional<CelType> findType(String name) {
            return all.stream().filter(type -> type.name().equals(name)).findFirst();
        }
    }
}
