package nl.baken.riskmodel.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import nl.baken.assessment.Assessment;
import nl.baken.assessment.ProjectState;
import nl.baken.assessment.Trigger;
import nl.baken.assessment.model.RiskModel;
import nl.baken.contract.EventGenerator;
import nl.baken.riskmodel.Loaded;
import nl.baken.riskmodel.ModelFile;
import nl.baken.riskmodel.SmallModelFile;
import nl.baken.riskmodel.yaml.Problem;

/** Whatever somebody writes as a condition, it is refused where it stands or it can be computed. */
class AnyGuardTest {

    private static final List<String> TOKENS = List.of(
            "event.amount",
            "event.kind",
            "event.hours",
            "event.header.occurredAt",
            "event.header",
            "project.budget",
            "project.degrees",
            "project.plannedEnd",
            "dossier.openUnknowns",
            "dossier.phase",
            "dossier.phaseSince",
            "daysSince(dossier.phaseSince)",
            "daysSince(event.header.recordedAt)",
            "daysBetween(event.header.occurredAt, project.plannedEnd)",
            "size(project.degrees)",
            "timestamp('2024-01-01T00:00:00Z')",
            "has(event.hours)",
            "has(project.budget)",
            "'OUT_OF_POCKET'",
            "'SYSTEM'",
            "'é😀'",
            "['IDEA', 'SCALING']",
            "[1, 2]",
            "0",
            "0.0",
            "1e308",
            "-3",
            "9223372036854775807",
            "true",
            "null",
            "event",
            "x.y",
            "f(1)",
            "{}");

    private static final List<String> JOINTS = List.of(
            " && ", " || ", " == ", " != ", " < ", " >= ", " + ", " * ", " / ", " in ", " ? ", " : ", ".", ", ", " ");

    @Property(tries = 1500)
    void shouldBeRefusedWhereItStandsOrComputed(@ForAll long seed) {
        // Given tokens in any order, and now and then a bracket too many
        String condition = condition(new Random(seed));
        String lines = "    evidence:\n      - id: tried\n        on: {CostRecorded: {}}\n        when: |-\n          "
                + condition.replace("\n", " ")
                + "\n"
                + "        weight: 1\n"
                + "        halfLifeDays: 10\n"
                + "        ceiling: 1\n"
                + "        text: {nl: Ja., en: Yes.}\n";
        String text = SmallModelFile.text().replace("    evidence:\n", lines);

        // When
        Loaded loaded = ModelFile.parse("tried.yaml", text);

        // Then
        Statistics.label("conditions").collect(loaded instanceof Loaded.Valid ? "computed" : "refused");
        Statistics.label("conditions").coverage(seen -> seen.check("computed").percentage(share -> share > 5));
        switch (loaded) {
            case Loaded.Valid(RiskModel model) ->
                assertThatCode(() -> assess(model, seed)).doesNotThrowAnyException();
            case Loaded.Invalid(List<Problem> problems) -> {
                int line = 1
                        + (int) text.substring(0, text.indexOf("when: |-"))
                                .lines()
                                .count();
                int end = 11 + condition.codePointCount(0, condition.length());
                assertThat(problems).as(condition).allSatisfy(problem -> {
                    assertThat(problem.line()).isBetween(line - 1, line);
                    assertThat(problem.column()).isBetween(1, end);
                    assertThat(problem.allowed()).isNotBlank();
                });
            }
        }
    }

    private static void assess(RiskModel model, long seed) {
        ProjectState state = GuardedModel.folded(model, new EventGenerator(seed).history("project", Story.START, 20));
        new Assessment(model).assess(state, Story.day(200), Trigger.TICK);
    }

    /** As often something that makes sense as something that does not. */
    private static String condition(Random random) {
        return random.nextBoolean()
                ? trueOrFalse(random, 3)
                : Stream.generate(() -> token(random) + one(JOINTS, random))
                        .limit(1 + random.nextInt(5))
                        .collect(Collectors.joining("", random.nextInt(6) == 0 ? "(" : "", token(random)));
    }

    private static String trueOrFalse(Random random, int deep) {
        return switch (random.nextInt(deep == 0 ? 4 : 8)) {
            case 0 -> "has(event.hours)";
            case 1 -> one(List.of("event.kind != 'OUT_OF_POCKET'", "dossier.phase in ['IDEA']"), random);
            case 2 -> number(random, deep) + one(List.of(" < ", " >= "), random) + number(random, deep);
            case 3 -> "daysSince(dossier.phaseSince) > " + random.nextInt(400);
            case 4 -> "!(" + trueOrFalse(random, deep - 1) + ')';
            case 5 -> '(' + trueOrFalse(random, deep - 1) + " || " + trueOrFalse(random, deep - 1) + ')';
            case 6 -> trueOrFalse(random, deep - 1) + " && " + trueOrFalse(random, deep - 1);
            default ->
                "(has(event.hours) ? %s : %s)".formatted(trueOrFalse(random, deep - 1), trueOrFalse(random, deep - 1));
        };
    }

    private static String number(Random random, int deep) {
        return switch (random.nextInt(deep == 0 ? 4 : 6)) {
            case 0 -> "event.amount";
            case 1 -> one(List.of("project.budget", "event.hours"), random);
            case 2 -> one(List.of("0.0", "1e300", "-3.5", "12"), random);
            case 3 -> one(List.of("dossier.openUnknowns", "size(project.degrees)"), random);
            default ->
                "(1.0 * " + number(random, deep - 1) + one(List.of(" + ", " - ", " * ", " / "), random)
                        + number(random, deep - 1) + ')';
        };
    }

    private static String token(Random random) {
        String token = one(TOKENS, random);
        return switch (random.nextInt(10)) {
            case 0 -> '!' + token;
            case 1 -> '(' + token + ')';
            case 2 -> '-' + token;
            default -> token;
        };
    }

    private static String one(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
