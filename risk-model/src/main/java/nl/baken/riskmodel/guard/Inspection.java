package nl.baken.riskmodel.guard;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.baken.riskmodel.vocabulary.ValueKind;
import nl.baken.riskmodel.yaml.Choice;

/**
 * Looks at one part of a condition before its types are checked: whether its names exist, whether its symbols do, and
 * whether time comes in only where the moment of change can be known.
 */
final class Inspection {

    private static final int MOST_DAYS = 36_500;

    private static final String TIME_ALLOWED = "daysSince(moment) < or <= or > or >= a number of days from -"
            + MOST_DAYS + " to " + MOST_DAYS + ", as daysSince(dossier.inUseSince) > 365, the moment being a field";

    private final Written written;
    private final Scope scope;
    private final List<GuardProblem> complaints;
    private final SortedSet<Path> mentioned = new TreeSet<>();
    private final List<TimeTest> times = new ArrayList<>();

    Inspection(Written written, Scope scope, List<GuardProblem> complaints) {
        this.written = written;
        this.scope = scope;
        this.complaints = complaints;
    }

    SortedSet<Path> mentioned() {
        return mentioned;
    }

    List<TimeTest> times() {
        return times;
    }

    void visit(CelExpr expression) {
        switch (expression.getKind()) {
            case CONSTANT -> constant(expression);
            case IDENT, SELECT -> field(expression);
            case CALL -> call(expression);
            case LIST -> refuse(expression, "a list by itself", "a list after 'in', as event.kind in ['A', 'B']");
            default -> refuse(expression, "a construction that conditions do not have", Functions.wanted(""));
        }
    }

    private void constant(CelExpr expression) {
        switch (expression.constant().getKind()) {
            case STRING_VALUE, INT64_VALUE, DOUBLE_VALUE, BOOLEAN_VALUE -> {
                // These are the values that fields can have.
            }
            case NULL_VALUE -> refuse(expression, "null", "has(event.field) to ask whether something is known");
            default -> refuse(expression, "a value of a kind that no field has", "a text, a number, true or false");
        }
    }

    /** The field, when it exists; otherwise that is a complaint. */
    private Optional<ValueKind> field(CelExpr expression) {
        Optional<Path> path = written.path(expression);
        if (path.isEmpty()) {
            refuse(expression, "a field of something that has none", "fields of " + variables());
            return Optional.empty();
        }
        Optional<ValueKind> kind = scope.kind(path.get());
        if (kind.isPresent()) {
            mentioned.add(path.get());
        } else {
            unknown(expression, path.get());
        }
        return kind;
    }

    private void unknown(CelExpr expression, Path path) {
        String variable = path.variable();
        if (!scope.fields().containsKey(variable)) {
            complaints.add(new GuardProblem(
                    written.offset(root(expression)),
                    "the unknown variable '" + variable + '\'',
                    Choice.of(variable, scope.fields().keySet())));
        } else if (path.field().isEmpty() || scope.isGroup(path)) {
            String group = path.field().isEmpty() ? variable : path.toString();
            refuse(expression, '\'' + group + "' by itself", "one of its fields, as " + group + ".name");
        } else if (path.ofEvent() && scope.elsewhere().containsKey(path.field())) {
            refuse(
                    expression,
                    "the field '" + path.field() + "', which "
                            + scope.elsewhere().get(path.field()) + " has not",
                    "a field that all events of the rule have: " + Choice.of(path.field(), scope.names(variable)));
        } else {
            refuse(
                    expression,
                    "the unknown field '" + path.field() + "' of " + variable,
                    Choice.of(path.field(), scope.names(variable)));
        }
    }

    private static CelExpr root(CelExpr expression) {
        CelExpr at = expression;
        while (at.getKind() == CelExpr.ExprKind.Kind.SELECT) {
            at = at.select().operand();
        }
        return at;
    }

    private void call(CelExpr expression) {
        CelExpr.CelCall call = expression.call();
        String function = call.function();
        if (!Functions.isKnown(function)) {
            refuse(expression, "the unknown function '" + Functions.written(function) + '\'', known(function));
        } else if (function.equals(Language.DAYS_SINCE)) {
            refuse(expression, "daysSince that is not compared with a number of days", TIME_ALLOWED);
        } else if (function.equals(Functions.TIMESTAMP)) {
            timestamp(expression);
        } else if (Functions.isComparison(function) && call.args().stream().anyMatch(Inspection::isDaysSince)) {
            time(expression);
        } else {
            operands(call);
        }
    }

    private String known(String function) {
        return Choice.of(function, Functions.names()) + "; operators " + String.join(" ", Functions.operators());
    }

    private void operands(CelExpr.CelCall call) {
        call.target().ifPresent(this::visit);
        boolean symbolic = Functions.EQUALITIES.contains(call.function())
                || call.function().equals(Functions.IN);
        for (CelExpr operand : call.args()) {
            if (call.function().equals(Functions.IN) && operand.getKind() == CelExpr.ExprKind.Kind.LIST) {
                list(operand);
            } else {
                visit(operand);
            }
        }
        if (symbolic && call.args().size() == 2) {
            symbols(call.args().getFirst(), call.args().getLast());
            symbols(call.args().getLast(), call.args().getFirst());
        }
    }

    private void list(CelExpr list) {
        long kinds = list.list().elements().stream()
                .map(element -> element.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        ? element.constant().getKind().name()
                        : "")
                .peek(kind -> {
                    if (kind.isEmpty()) {
                        refuse(list, "a list that holds more than plain values", "values, as ['A', 'B'] or [1, 2]");
                    }
                })
                .distinct()
                .count();
        if (kinds != 1) {
            refuse(list, kinds == 0 ? "an empty list" : "a list of values of different kinds", "values of one kind");
        }
    }

    /** A symbol that no event has would make the condition false for ever, without anybody noticing. */
    private void symbols(CelExpr field, CelExpr value) {
        Optional<ValueKind> kind = written.path(field).flatMap(scope::kind);
        if (kind.isPresent() && single(kind.get()) instanceof ValueKind.Symbols(var names)) {
            List<CelExpr> values =
                    value.getKind() == CelExpr.ExprKind.Kind.LIST ? value.list().elements() : List.of(value);
            for (CelExpr one : values) {
                boolean text = one.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && one.constant().getKind() == CelConstant.Kind.STRING_VALUE;
                if (text && !names.contains(one.constant().stringValue())) {
                    String found = one.constant().stringValue();
                    refuse(one, '\'' + found + "' for " + written.path(field).get(), Choice.of(found, names));
                }
            }
        }
    }

    private static ValueKind single(ValueKind kind) {
        return kind instanceof ValueKind.Many(ValueKind each) ? each : kind;
    }

    private void timestamp(CelExpr expression) {
        List<CelExpr> arguments = expression.call().args();
        boolean moment = arguments.size() == 1
                && arguments.getFirst().getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && arguments.getFirst().constant().getKind() == CelConstant.Kind.STRING_VALUE
                && arguments.getFirst().constant().stringValue().indexOf('T') > 0
                && Values.moment(arguments.getFirst().constant().stringValue()).isPresent();
        if (!moment) {
            refuse(expression, "timestamp of something that is not a moment", Functions.wanted(Functions.TIMESTAMP));
        }
    }

    private void time(CelExpr comparison) {
        List<CelExpr> operands = comparison.call().args();
        boolean first = isDaysSince(operands.getFirst());
        CelExpr days = first ? operands.getFirst() : operands.getLast();
        Optional<Double> number = number(first ? operands.getLast() : operands.getFirst());
        List<CelExpr> arguments = days.call().args();
        Optional<Path> moment = arguments.size() == 1 ? written.path(arguments.getFirst()) : Optional.empty();
        boolean ordered = Functions.ORDERINGS.contains(comparison.call().function());
        if (!ordered || number.isEmpty() || moment.isEmpty()) {
            refuse(days, "daysSince that is not compared with a number of days", TIME_ALLOWED);
            return;
        }
        Optional<ValueKind> kind = field(arguments.getFirst());
        if (kind.isPresent() && kind.get() instanceof ValueKind.Moment) {
            times.add(new TimeTest(moment.get(), number.get()));
        } else if (kind.isPresent()) {
            refuse(arguments.getFirst(), "'" + moment.get() + "', which is not a moment", TIME_ALLOWED);
        }
    }

    private static boolean isDaysSince(CelExpr expression) {
        return expression.getKind() == CelExpr.ExprKind.Kind.CALL
                && expression.call().function().equals(Language.DAYS_SINCE);
    }

    private static Optional<Double> number(CelExpr expression) {
        if (expression.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            return Optional.empty();
        }
        CelConstant constant = expression.constant();
        Optional<Double> number = switch (constant.getKind()) {
            case INT64_VALUE -> Optional.of((double) constant.int64Value());
            case DOUBLE_VALUE -> Optional.of(constant.doubleValue());
            default -> Optional.empty();
        };
        return number.filter(days -> Math.abs(days) <= MOST_DAYS);
    }

    private String variables() {
        return String.join(", ", scope.fields().keySet());
    }

    private void refuse(CelExpr expression, String found, String allowed) {
        complaints.add(new GuardProblem(written.offset(expression), found, allowed));
    }
}
