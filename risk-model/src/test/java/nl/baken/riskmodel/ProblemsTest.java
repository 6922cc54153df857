package nl.baken.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.baken.riskmodel.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that is wrong with a model is reported, with its place and what may stand there. */
class ProblemsTest {

    /**
     * A mistake to make in the small model.
     *
     * @param by what replaces the piece; ^ marks the place that the problem should name
     * @param allowed what the problem should name that may stand there, among other things
     */
    record Mistake(String piece, String by, String allowed) {}

    static Stream<Mistake> mistakes() {
        return Stream.of(
                new Mistake("{ReleaseDeployed: {shadow", "{^ReleaseDeploid: {shadow", "'ReleaseDeployed'"),
                new Mistake("shadowMode: false", "^shadowmode: false", "'shadowMode'"),
                new Mistake("shadowMode: false", "shadowMode: ^no", "true or false"),
                new Mistake("{shadowMode: false}", "^[shadowMode]", "{} for any"),
                new Mistake("{kind: DPIA, ", "{kind: ^DIPA, ", "'DPIA'"),
                new Mistake("{kind: DPIA, ", "{kind: ^UNKNOWN, ", "one of"),
                new Mistake("{kind: DPIA, ", "{kind: [DPIA, ^DPIA], ", "once"),
                new Mistake("{kind: DPIA, ", "{header.occurredAt: ^2020-01-01, ", "another field"),
                new Mistake("{kind: DPIA, ", "{^header.provenence: LIVE, ", "'header.provenance'"),
                new Mistake("sentiment: {min: 0}", "sentiment: {min: ^low}", "a number"),
                new Mistake("sentiment: {min: 0}", "sentiment: {min: 1, max: ^0}", "at least"),
                new Mistake("sentiment: {min: 0}", "sentiment: ^0.5", "a whole number"),
                new Mistake("sentiment: {min: 0}", "concerns: [^harms]", "'harm'"),
                new Mistake("RESIDENTS, sentiment: {min: 0}", "^{min: 0}", "one of"),
                new Mistake("sentiment: {max: -1}", "sentiment: ^{max: -1, not: 3}", "{not: ..}"),
                new Mistake("sentiment: {max: -1}", "sentiment: {^mx: -1}", "'max'"),
                new Mistake(
                        "- {StakeholdersEngaged: {group: RESIDENTS}}\n    -",
                        "- {StakeholdersEngaged: {group: RESIDENTS}, ^PhaseEntered: {}}\n    -",
                        "one event an item"),
                new Mistake(
                        "where: {personalData: true}\n          dec",
                        "where: {^personaldata: true}\n          dec",
                        "'personalData'"),
                new Mistake(
                        "where: {peopleAffected: {min: 1000}}", "where: {plannedEnd: ^2020-01-01}", "another field"),
                new Mistake("where: {peopleAffected: {min: 1000}}", "where: ^everywhere", "fact: value"),
                new Mistake("halfLifeDays: 180", "halfLifeDays: ^0", "above 0"),
                new Mistake("halfLifeDays: 180", "^halflifedays: 180", "'halfLifeDays'"),
                new Mistake("halfLifeDays: 180", "halfLifeDays: ^180\n        until: dpia", "'until' for what stands"),
                new Mistake("weight: 6", "weight: ^0", "not 0"),
                new Mistake("weight: 6", "weight: ^\"6\"", "decibans"),
                new Mistake("ceiling: 12", "ceiling: ^-12", "the sign of the weight"),
                new Mistake("ceiling: 12", "ceiling: ^5", "at least"),
                new Mistake("weight: -10", "weight: ^10", "below 0"),
                new Mistake("growDays: 90", "growDays: ^0", "the days in which"),
                new Mistake("ceiling: 10\n        growDays: 90", "growDays: ^90", "above the weight"),
                new Mistake("decibans: 10, name", "decibans: ^6, name", "each number once"),
                new Mistake("decibans: 10, name", "decibans: ^-10, name", "above 0"),
                new Mistake("halfLives:\n", "^halflives:\n", "'halfLives'"),
                new Mistake("guarded: -6, high: 4", "guarded: 6, high: ^4", "more than"),
                new Mistake("    - {impact: 3, guarded: -6, high: 4, critical: 12}\n", "", "five rows"),
                new Mistake("high: 7", "high: 1", "the same or lower"),
                new Mistake("hysteresis: 2", "hysteresis: ^-2", "from 0"),
                new Mistake("base: 2", "base: ^6", "from 1 to 5"),
                new Mistake("id: dpia_done", "id: ^complaints", "another id"),
                new Mistake("id: dpia_done", "id: ^prior", "another id"),
                new Mistake("id: dpia_done", "id: ^harm", "none of a risk"),
                new Mistake("expiresWithinDays: 30", "expiresWithinDays: ^0", "above 0"),
                new Mistake("statusDiffersAfterDays: 14", "statusDiffersAfterDays: ^-1", "from 0"),
                new Mistake("id: dpia_done", "id: ^DPIA done", "small letters"),
                new Mistake("unless: {after: dpia}", "unless: {after: ^dpai}", "'dpia'"),
                new Mistake("unless: {after: dpia}", "unless: ^{}", "either"),
                new Mistake("demand: AFTER", "demand: ^LATER", "'AFTER'"),
                new Mistake("key: warningId", "key: warning", "that field"),
                new Mistake("        key: warningId\n", "", "'key'"),
                new Mistake("demand: AFTER", "demand: AFTER\n        key: ^group", "EACH only"),
                new Mistake("en: Harm", "en: ^' '", "a text"),
                new Mistake("{nl: Schade, en: Harm}", "^{nl: Schade}", "'en'"),
                new Mistake("LOW_PUBLIC_VALUE", "^HIGH_PUBLIC_VALUE", "'LOW_PUBLIC_VALUE'"),
                new Mistake("phase: IDEA", "phase: ^CLOSED", "one of"),
                new Mistake("met: residents_heard", "met: ^ReleaseDeployed", "'{ReleaseDeployed: {}}'"),
                new Mistake("version: 0.0.1", "version:^", "a text"),
                new Mistake("  id: small\n", "  id: small\n  ^id: other\n", "every key once"),
                new Mistake("  id: small\n", "  id: small\n\tname: x\n", "YAML"),
                new Mistake("signals:\n", "signals: ^&all\n", "no anchors"),
                new Mistake("base: -16", "base: ^*base", "no anchors"),
                new Mistake("base: -16", "base: ^!!int -16", "no tags"),
                new Mistake("base: -16", "base: ^1e3", "decibans"),
                new Mistake("    source: report L985\n", "    ^when: true\n", "one of"),
                new Mistake("owner: Afdeling Inwoners", "owner: ^a.b@gemeente.nl", "a role or department"),
                new Mistake("owner: Afdeling Inwoners", "owner: ^" + "x".repeat(121), "at most 120"),
                new Mistake("owner: Afdeling Inwoners", "owner: ^''", "a text"),
                new Mistake("\nowner: Inno", "\n^owners: Inno", "'owner'"),
                new Mistake("risks:\n", "risks: ^[]\nnone:\n", "at least one"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void shouldReportWhatIsWrongWhereAndWhatIsAllowed(Mistake mistake) {
        // Given a model with one mistake
        String marked = SmallModelFile.text().replace(mistake.piece(), mistake.by());
        String before = marked.substring(0, Math.max(0, marked.indexOf('^')));
        long line = before.lines().count() + (before.endsWith("\n") ? 1 : 0);
        int column = before.length() - before.lastIndexOf('\n');

        // When
        List<Problem> problems =
                SmallModelFile.problemsWith(mistake.piece(), mistake.by().replace("^", ""));

        // Then
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.allowed()).contains(mistake.allowed());
            assertThat(problem.found()).isNotBlank();
            if (!before.isEmpty()) {
                assertThat(problem.line()).isEqualTo((int) line);
                assertThat(problem.column()).isEqualTo(column);
            }
        });
    }

    @Test
    void shouldReportAllProblemsAtOnceInTheOrderOfTheFile() {
        // Given a model with mistakes all over
        String text = SmallModelFile.text()
                .replace("base: 2", "base: 9")
                .replace("halfLifeDays: 180", "halfLifeDays: -1")
                .replace("family: PUBLIC_VALUE", "family: PUBLIC_VALEU");

        // When
        Loaded loaded = ModelFile.parse("edited.yaml", text);

        // Then
        assertThat(loaded)
                .isInstanceOfSatisfying(
                        Loaded.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::path)
                                .containsExactly(
                                        "impact.base",
                                        "risks[0].evidence[0].halfLifeDays",
                                        "gates[0].criteria[0].family"));
    }

    @Test
    void shouldReportAMistakeOnce() {
        // Given a misspelt value, without which the signal would match far more events
        // When
        List<Problem> problems = SmallModelFile.problemsWith("status: COMPLETED", "status: COMPLETD");

        // Then
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("small-model.yaml:31:50: signals.dpia.SafeguardRecorded.status: found 'COMPLETD';"
                                + " allowed is")
                        .contains("'COMPLETED'"));
    }
}
