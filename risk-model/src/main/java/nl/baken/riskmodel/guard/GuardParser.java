package nl.baken.riskmodel.guard;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.compiler.CelCompiler;
import dev.cel.parser.CelUnparserFactory;
import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import nl.baken.assessment.model.Pattern;
import nl.baken.riskmodel.vocabulary.ValueKind;
import nl.baken.riskmodel.yaml.Section;
import nl.baken.riskmodel.yaml.Source;
import nl.baken.riskmodel.yaml.Yaml;

/** Reads {@code when}: a condition in CEL, checked and compiled once. */
public final class GuardParser {

    public static final String KEY = "when";

    /** In characters. */
    public static final int LONGEST = Language.LONGEST;

    /** More conditions than any model has; each takes some milliseconds to compile. */
    static final int MOST = 500;

    private final Source source;
    private final ValueKind concerns;
    private final Map<Scope, CelCompiler> compilers = new HashMap<>();
    private int conditions;

    /**
     * A reader for one file.
     *
     * @param source its text
     * @param risks the ids of the risks of the model, which events can be about
     */
    public GuardParser(Source source, SortedSet<String> risks) {
        this.source = source;
        this.concerns = new ValueKind.Many(new ValueKind.Symbols(risks));
    }

    /**
     * The condition of a section that is about events.
     *
     * @param events which ones; empty when they could not be read
     */
    public When ofEvents(Section section, List<Pattern> events) {
        return section.optional(KEY)
                .map(yaml -> read(section, yaml, Scope.ofEvents(events, concerns)))
                .orElse(When.ALWAYS);
    }

    /** The condition of a section that is about projects. */
    public When ofProject(Section section) {
        return section.optional(KEY)
                .map(yaml -> read(section, yaml, Scope.ofProject()))
                .orElse(When.ALWAYS);
    }

    private When read(Section section, Yaml yaml, Scope scope) {
        if (!(yaml instanceof Yaml.Scalar scalar)
                || scalar.isNothing()
                || scalar.text().isBlank()) {
            section.refuse(KEY, yaml.quoted(), TypeProblem.FORM);
            return When.ALWAYS;
        }
        conditions++;
        if (conditions > MOST) {
            section.refuse(KEY, "more than " + MOST + " conditions in one model", "fewer; most rules need none");
            return When.ALWAYS;
        }
        List<GuardProblem> complaints = new ArrayList<>();
        Optional<List<Part>> parts = parts(scalar.text(), scope, complaints);
        complaints.forEach(problem -> section.problems()
                .add(source.inside(scalar, problem.offset()), section.path(KEY), problem.found(), problem.allowed()));
        return parts.map(When::of).orElse(When.ALWAYS);
    }

    private Optional<List<Part>> parts(String text, Scope scope, List<GuardProblem> complaints) {
        CelCompiler compiler = compilers.computeIfAbsent(scope, Language::compiler);
        try {
            CelValidationResult parsed = compiler.parse(text);
            if (parsed.hasError()) {
                // What follows the first mistake in the grammar is mostly its consequence.
                complaints.add(TypeProblem.of(parsed.getErrors().getFirst(), parsed.getSource()));
                return Optional.empty();
            }
            Written written = new Written(text, parsed.getAst());
            List<CelExpr> conjuncts = conjuncts(parsed.getAst().getExpr()).toList();
            List<Inspection> inspections = conjuncts.stream()
                    .map(conjunct -> inspect(conjunct, written, scope, complaints))
                    .toList();
            if (!complaints.isEmpty()) {
                return Optional.empty();
            }
            CelValidationResult checked = compiler.check(parsed.getAst());
            checked.getErrors().forEach(issue -> complaints.add(TypeProblem.of(issue, checked.getSource())));
            return checked.hasError()
                    ? Optional.empty()
                    : Optional.of(compiled(checked.getAst(), conjuncts, inspections, scope));
        } catch (CelValidationException | CelEvaluationException e) {
            complaints.add(
                    new GuardProblem(0, "a condition that cannot be compiled: " + e.getMessage(), TypeProblem.FORM));
            return Optional.empty();
        }
    }

    private static Stream<CelExpr> conjuncts(CelExpr expression) {
        boolean and = expression.getKind() == CelExpr.ExprKind.Kind.CALL
                && expression.call().function().equals(Functions.AND);
        return and ? expression.call().args().stream().flatMap(GuardParser::conjuncts) : Stream.of(expression);
    }

    private static Inspection inspect(CelExpr conjunct, Written written, Scope scope, List<GuardProblem> complaints) {
        int before = complaints.size();
        Inspection inspection = new Inspection(written, scope, complaints);
        inspection.visit(conjunct);
        if (complaints.size() > before) {
            return inspection;
        }
        if (inspection.mentioned().isEmpty()) {
            complaints.add(new GuardProblem(
                    written.offset(conjunct),
                    "a part that names no field",
                    "one that names a field of " + scope.fields().keySet()));
        }
        boolean alone =
                inspection.times().isEmpty() && inspection.mentioned().stream().allMatch(Path::ofEvent);
        inspection.mentioned().stream()
                .filter(path ->
                        !alone && path.ofEvent() && !isSmall(scope.kind(path).orElseThrow()))
                .forEach(path -> complaints.add(new GuardProblem(
                        written.offset(conjunct),
                        "the text or list " + path + " in one part with the project, the dossier or the time",
                        "a part of its own, joined by &&, since the dossier would have to keep it; or another field")));
        return inspection;
    }

    /** What the dossier can keep of every event without growing. */
    private static boolean isSmall(ValueKind kind) {
        return !(kind instanceof ValueKind.Words || kind instanceof ValueKind.Many);
    }

    private static List<Part> compiled(
            CelAbstractSyntaxTree checked, List<CelExpr> conjuncts, List<Inspection> inspections, Scope scope)
            throws CelEvaluationException {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < conjuncts.size(); i++) {
            CelAbstractSyntaxTree tree = CelAbstractSyntaxTree.newCheckedAst(
                    conjuncts.get(i), checked.getSource(), checked.getReferenceMap(), checked.getTypeMap());
            parts.add(new Part(
                    CelUnparserFactory.newUnparser().unparse(tree),
                    Language.RUNTIME.createProgram(tree),
                    scope,
                    inspections.get(i).mentioned(),
                    inspections.get(i).times()));
        }
        return parts;
    }
}
