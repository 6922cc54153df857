package nl.baken.riskmodel.guard;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import java.util.Optional;

/** A condition as it is written: what stands where. */
record Written(String text, CelAbstractSyntaxTree tree) {

    /** Where an expression is, in code points; for an operator the operator, for a field the name of the field. */
    int offset(CelExpr expression) {
        int at = tree.getSource().getPositionsMap().getOrDefault(expression.id(), 0);
        return switch (expression.getKind()) {
            case SELECT -> expression.select().testOnly() ? fieldOf(expression.select()) : blanksAfter(at + 1);
            case CALL -> name(expression.call().function(), at);
            default -> at;
        };
    }

    /** The field that an expression names; empty when it is no chain of names. */
    Optional<Path> path(CelExpr expression) {
        return switch (expression.getKind()) {
            case IDENT -> Optional.of(new Path(expression.ident().name(), ""));
            case SELECT ->
                path(expression.select().operand())
                        .map(group -> new Path(
                                group.variable(),
                                group.field().isEmpty()
                                        ? expression.select().field()
                                        : group.field()
                                                + '.'
                                                + expression.select().field()));
            default -> Optional.empty();
        };
    }

    /**
     * CEL gives the position of the bracket of has(); a message should point at the field, which comes after the group.
     */
    private int fieldOf(CelExpr.CelSelect select) {
        int group = offset(select.operand());
        int from = text.offsetByCodePoints(0, Math.min(group, text.codePointCount(0, text.length())));
        int dot = text.indexOf('.', from);
        return dot < 0 ? group : blanksAfter(text.codePointCount(0, dot) + 1);
    }

    /** CEL gives the position of the bracket of a call; a message should point at the name of the function. */
    private int name(String function, int at) {
        if (!Character.isLetter(function.codePointAt(0))) {
            return at;
        }
        int bracket = text.offsetByCodePoints(0, Math.min(at, text.codePointCount(0, text.length())));
        int begin = text.lastIndexOf(function, bracket);
        return begin < 0 ? at : text.codePointCount(0, begin);
    }

    private int blanksAfter(int offset) {
        int[] points = text.codePoints().toArray();
        int at = offset;
        while (at < points.length && Character.isWhitespace(points[at])) {
            at++;
        }
        return Math.min(at, Math.max(0, points.length - 1));
    }
}
