package nl.baken.riskmodel.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.baken.riskmodel.SmallModelFile;
import nl.baken.riskmodel.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake in a condition is reported, at its place in the file, with what may stand there. */
class GuardProblemsTest {

    private static final String BEFORE = "        unless: {after: dpia}\n";

    /**
     * A condition with a mistake, for a rule about StakeholderFeedbackReceived.
     *
     * @param when with ^ before the place that the problem should name
     * @param found what the problem should name that was found, among other things
     * @param allowed what the problem should name that may stand there, among other things
     */
    record Mistake(String when, String found, String allowed) {}

    static Stream<Mistake> mistakes() {
        return Stream.of(
                // Names.
                new Mistake("event.^sentimnt > 1", "'sentimnt' of event", "'sentiment'"),
                new Mistake("^evnt.sentiment > 1", "unknown variable 'evnt'", "'event'"),
                new Mistake("has(event.^sentimnt)", "'sentimnt' of event", "'sentiment'"),
                new Mistake("has(^evnt.sentiment)", "'evnt'", "'event'"),
                new Mistake("project.^personaldata", "'personaldata' of project", "'personalData'"),
                new Mistake("dossier.^phases == 'IDEA'", "'phases' of dossier", "'phase'"),
                new Mistake("event.header.^provenence == 'LIVE'", "provenence", "'header.provenance'"),
                new Mistake("event.^header == 'x'", "by itself", "one of its fields"),
                new Mistake("^event == 'x'", "by itself", "one of its fields"),
                new Mistake("event.sentiment > 1 && ^dosier.users > 3", "'dosier'", "'dossier'"),
                new Mistake("event.group == 'RESIDENTS' && 'é€😀' == event.^sumary", "'sumary'", "'summary'"),
                // Symbols.
                new Mistake("event.group == ^'RESIDENT'", "'RESIDENT' for event.group", "'RESIDENTS'"),
                new Mistake("^'RESIDENT' != event.group", "'RESIDENT' for event.group", "'RESIDENTS'"),
                new Mistake("event.group in ['STAFF', ^'RESIDENT']", "'RESIDENT'", "'RESIDENTS'"),
                new Mistake("^'hram' in event.concerns", "'hram' for event.concerns", "'harm'"),
                new Mistake("event.group == ^'UNKNOWN'", "'UNKNOWN'", "one of"),
                new Mistake("dossier.phase == ^'PILOT'", "'PILOT' for dossier.phase", "one of"),
                // Types.
                new Mistake("event.sentiment ^> 'low'", "'>' with whole number, text", "two numbers"),
                new Mistake("event.group ^+ 'x' == 'y'", "'+' with text, text", "numbers on both sides"),
                new Mistake("dossier.users ^/ project.peopleAffected < 0.1", "'/'", "1.0 * a / b"),
                new Mistake("project.budget ^== 5", "'==' with number, whole number", "5.0"),
                new Mistake("event^.sentiment", "an expression that is whole number", "true or false"),
                new Mistake("dossier.users ^in ['A']", "'in' with whole number", "a list of values"),
                // Grammar.
                new Mistake("event.sentiment >^", "not valid CEL", "a condition in CEL"),
                new Mistake("event.sentiment > 1 ^and project.personalData", "'and'", "&&"),
                new Mistake("event.sentiment ^= 1", "not valid CEL", "a condition in CEL"),
                new Mistake("(event.sentiment > 1^", "not valid CEL", "a condition in CEL"),
                // What conditions do not have.
                new Mistake("event.concerns.^exists(c, c == 'harm')", "unknown function 'exists'", "contains"),
                new Mistake("event.summary.^matches('(a+)+b')", "unknown function 'matches'", "contains"),
                new Mistake("event.concerns^[0] == 'harm'", "unknown function '[ ]'", "size"),
                new Mistake("event.summary == ^null", "null", "has("),
                new Mistake("event.sentiment > ^1u", "no field has", "a number"),
                new Mistake("event.summary in ^[]", "an empty list", "one kind"),
                new Mistake("event.sentiment in ^[1, 'a']", "different kinds", "one kind"),
                new Mistake("project.personalData && 1 ^< 2", "names no field", "event"),
                new Mistake("^true", "names no field", "event"),
                new Mistake("event.summary ^== project.title", "the text or list event.summary", "a part of its own"),
                // Time.
                new Mistake("^daysSince(event.header.occurredAt) == 3", "daysSince", "< or <="),
                new Mistake("^daysSince(dossier.inUseSince) > dossier.users", "daysSince", "a number of days"),
                new Mistake("1.0 + ^daysSince(dossier.inUseSince) > 3", "daysSince", "a number of days"),
                new Mistake("daysSince(dossier.^users) > 3", "not a moment", "daysSince(moment)"),
                new Mistake("daysSince(dossier.^inUseSinc) > 3", "'inUseSinc'", "'inUseSince'"),
                new Mistake("^daysSince(dossier.inUseSince) > 100000", "daysSince", "36500"),
                new Mistake("^now() > dossier.inUseSince", "unknown function 'now'", "daysSince"),
                new Mistake("dossier.inUseSince < ^timestamp('last week')", "not a moment", "2025-01-31T00:00:00Z"),
                // Size.
                new Mistake("^" + "(".repeat(60) + "event.sentiment > 1" + ")".repeat(60), "too deep", "two rules"),
                new Mistake(
                        "^" + "event.sentiment > 1 || ".repeat(60) + "project.structural", "too long", "two rules"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void shouldReportWhatIsWrongWhereAndWhatIsAllowed(Mistake mistake) {
        // Given a model with one condition that has one mistake
        String key = "        when: >-\n          ";

        // When
        List<Problem> problems = problems(key + mistake.when().replace("^", "") + '\n');

        // Then
        int line = lineOfRule() + 2;
        int column = 11 + mistake.when().codePointCount(0, mistake.when().indexOf('^'));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.found()).contains(mistake.found());
            assertThat(problem.allowed()).contains(mistake.allowed());
            assertThat(problem.path()).isEqualTo("risks[0].evidence[0].when");
            assertThat(problem.line()).isEqualTo(line);
            // The end of the text may be given as the place of its last character.
            assertThat(problem.column()).isBetween(mistake.when().endsWith("^") ? column - 1 : column, column);
        });
    }

    /** The way in which a condition with a mistake on its own second line, or at a column, is written. */
    record Form(String yaml, int line, int column) {}

    static Stream<Form> forms() {
        return Stream.of(
                new Form("        when: event.sentimnt > 1\n", 1, 21),
                new Form("        when: 'event.sentimnt > 1'\n", 1, 22),
                new Form("        when: \"event.sentimnt > 1\"\n", 1, 22),
                new Form("        when: \"\\\"a\\\" == event.sentimnt\"\n", 1, 31),
                new Form("        when: 'event.group == ''STAFF'' && event.sentimnt > 1'\n", 1, 50),
                new Form(
                        "        when: |\n          event.group == 'STAFF'\n            && event.sentimnt > 1\n",
                        3,
                        22),
                new Form(
                        "        when: >2-\n          event.group == 'STAFF'\n          && event.sentimnt > 1\n",
                        3,
                        20),
                new Form("        when: >- # why\n\n          event.sentimnt > 1\n", 3, 17),
                new Form("        when: event.group == 'STAFF'\n          && event.sentimnt > 1\n", 2, 20));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shouldFindThePlaceInEveryWayToWriteAText(Form form) {
        // Given a misspelt field in a plain, quoted, literal or folded text
        // When
        List<Problem> problems = problems(form.yaml());

        // Then
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.found()).contains("'sentimnt'");
            assertThat(problem.line()).isEqualTo(lineOfRule() + form.line());
            assertThat(problem.column()).isEqualTo(form.column());
        });
    }

    @Test
    void shouldReportEveryMistakeOfAConditionAndOfTheRestAtOnce() {
        // Given two misspelt names in one condition, and a weight that is none
        String text = SmallModelFile.text()
                .replace(BEFORE, BEFORE + "        when: event.nope > 1 && project.nope > 1\n")
                .replace("validDays: 365", "validDays: 0");

        // When
        List<Problem> problems = SmallModelFile.problemsOf(text);

        // Then
        assertThat(problems)
                .extracting(Problem::path)
                .containsExactly(
                        "risks[0].evidence[0].when", "risks[0].evidence[0].when", "risks[0].safeguards[0].validDays");
    }

    @Test
    void shouldReportWhichEventsHaveNoSuchField() {
        // Given a rule about two kinds of events, and a field that one of them has
        String text = SmallModelFile.text()
                .replace("anchor: release", "anchor: [{ReleaseDeployed: {}}, {PhaseEntered: {}}]")
                .replace("when: dossier.users > 5", "when: event.users > 5");

        // When
        List<Problem> problems = SmallModelFile.problemsOf(text);

        // Then
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.found()).contains("'users', which PhaseEntered has not");
            assertThat(problem.allowed()).contains("all events of the rule");
        });
    }

    @Test
    void shouldMatchNoEventWhereTheModelNamesNone() {
        // Given an adjustment of the prior, which is about a project
        // When
        List<Problem> problems =
                SmallModelFile.problemsWith("decibans: 3", "decibans: 3\n          when: event.users > 3");

        // Then
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.allowed()).isEqualTo("one of project, dossier"));
    }

    @Test
    void shouldRefuseAConditionThatIsNoText() {
        // Given
        // When
        List<Problem> problems = problems("        when: {event: x}\n");

        // Then
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.allowed()).contains("a condition in CEL"));
    }

    @Test
    void shouldRefuseMoreConditionsThanAModelNeeds() {
        // Given
        StringBuilder rules = new StringBuilder("    evidence:\n");
        for (int i = 0; i < GuardParser.MOST; i++) {
            rules.append("      - id: extra")
                    .append(i)
                    .append("\n        when: project.personalData\n        on: {CostRecorded: {}}\n        weight: 1\n")
                    .append("        halfLifeDays: 10\n        ceiling: 1\n        text: {nl: Meer., en: More.}\n");
        }

        // When
        List<Problem> problems = SmallModelFile.problemsWith("    evidence:\n", rules.toString());

        // Then
        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.found()).contains("more than " + GuardParser.MOST));
    }

    private static List<Problem> problems(String lines) {
        return SmallModelFile.problemsWith(BEFORE, BEFORE + lines);
    }

    private static int lineOfRule() {
        String text = SmallModelFile.text();
        return (int) text.substring(0, text.indexOf(BEFORE) + BEFORE.length())
                .lines()
                .count();
    }
}
