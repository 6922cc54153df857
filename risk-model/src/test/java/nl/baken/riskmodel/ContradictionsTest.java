package nl.baken.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.baken.riskmodel.yaml.Problem;
import org.junit.jupiter.api.Test;

/** More evidence of harm never lowers a risk, and more safeguards never raise one: a model that has it otherwise is refused. */
class ContradictionsTest {

    @Test
    void shouldRefuseAnEventThatRaisesARiskAndEndsASilence() {
        // Given a complaint of residents that also counts as residents being involved
        // When
        List<Problem> problems = SmallModelFile.problemsWith("sentiment: {min: 0}", "sentiment: {min: -2}");

        // Then
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.found())
                        .contains("'on' of complaints", "'expected' of nobody_asked", "StakeholderFeedbackReceived"));
    }

    @Test
    void shouldRefuseASafeguardInPlaceThatRaisesARisk() {
        // Given evidence for a risk that does not name the status of a DPIA
        // When
        List<Problem> problems = SmallModelFile.problemsWith(
                "on: {StakeholderFeedbackReceived: {kind: [COMPLAINT, COMPLAINT_SPIKE], sentiment: {max: -1}}}",
                "on: {SafeguardRecorded: {kind: PILOT}}");

        // Then
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.found()).startsWith("a safeguard in place that raises"));
    }

    @Test
    void shouldRefuseASafeguardThatStartsAClock() {
        // Given a silence that counts from a DPIA on
        // When
        List<Problem> problems = SmallModelFile.problemsWith("anchor: release", "anchor: dpia");

        // Then
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.found()).contains("'anchor' of nobody_asked"));
    }

    @Test
    void shouldRefuseAConditionThatHarmCanMakeFalse() {
        // Given a rule for a solution that few people use, beside one that releases raise the risk
        // When
        List<Problem> problems = SmallModelFile.problemsWith(
                "on: {StakeholderFeedbackReceived: {kind: [COMPLAINT, COMPLAINT_SPIKE], sentiment: {max: -1}}}",
                "on: {ReleaseDeployed: {scope: FULL}}");

        // Then
        assertThat(problems)
                .extracting(Problem::found)
                .anyMatch(found -> found.contains("dossier.users") && found.contains("'on' of complaints"));
    }

    @Test
    void shouldAllowAnEventThatLowersOneRiskAndRaisesAnother() {
        // Given a second risk, for which residents being involved is evidence
        String text = SmallModelFile.text();
        String risk = text.substring(text.indexOf("  - id: harm"), text.indexOf("gates:"));
        String evidence = """
                evidence:
                  - id: too_much_talk
                    on: residents_heard
                    weight: 3
                    halfLifeDays: 90
                    ceiling: 6
                    text: {nl: Veel praten., en: Much talk.}
                expectations:
            """.stripTrailing();
        String other =
                risk.replace("id: harm", "id: noise").replaceAll("(?s)    evidence:.*?    expectations:", evidence);

        // When
        Loaded loaded = ModelFile.parse("two.yaml", text.replace("gates:", other + "gates:"));

        // Then
        assertThat(loaded).isInstanceOf(Loaded.Valid.class);
    }
}
