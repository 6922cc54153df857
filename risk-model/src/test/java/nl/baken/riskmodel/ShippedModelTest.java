package nl.baken.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import nl.baken.assessment.model.Background;
import nl.baken.assessment.model.Pattern;
import nl.baken.assessment.model.Prior;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.model.Weighing;
import nl.baken.event.Phase;
import org.junit.jupiter.api.Test;

/** What the shipped model promises by its numbers alone. */
class ShippedModelTest {

    private static final RiskModel MODEL = ModelFile.shipped();

    @Test
    void shouldHoldTheTenRisks() {
        // Given the shipped model
        // When
        List<Risk> risks = MODEL.risks();

        // Then
        assertThat(risks)
                .extracting(Risk::id)
                .containsExactly(
                        "loss_of_stability",
                        "illegal_practices",
                        "corruption",
                        "waste_of_public_funds",
                        "erosion_of_local_initiatives",
                        "power_imbalance",
                        "negative_stakeholder_outcomes",
                        "technocratic_dominance",
                        "unforeseen_security_risks",
                        "loss_of_public_accountability");
        assertThat(risks)
                .filteredOn(Risk::inferred)
                .extracting(Risk::id)
                .containsExactly("loss_of_public_accountability");
    }

    @Test
    void shouldNameTheRiskThatIsNotPrintedAsInferred() {
        assertThat(MODEL.risks())
                .filteredOn(Risk::inferred)
                .extracting(Risk::name)
                .allSatisfy(name -> {
                    assertThat(name.getNl()).endsWith(" (afgeleid)");
                    assertThat(name.getEn()).endsWith(" (inferred)");
                });
        assertThat(MODEL.risks())
                .filteredOn(risk -> !risk.inferred())
                .extracting(risk -> risk.name().getEn())
                .noneMatch(name -> name.contains("inferred"));
    }

    @Test
    void shouldSayOfEveryRuleHowWellFoundedItIsAndWhatElseCouldExplainIt() {
        for (Risk risk : MODEL.risks()) {
            for (Rule rule : risk.rules()) {
                assertThat(rule.background()).as(rule.id()).isNotNull();
                boolean cited = rule.source().matches("report L\\d.*");
                boolean reported = rule.background().status() == Background.Status.REPORT;
                assertThat(!reported || (cited && !risk.inferred()))
                        .as("%s is said to be in the report, and its source is %s", rule.id(), rule.source())
                        .isTrue();
            }
        }
    }

    @Test
    void shouldNameMeasuresOfTheAlgoritmekaderThatThereAre() throws IOException {
        // Given the table of the Algoritmekader, in which some URNs stand for two things
        List<String> urns =
                Files.readAllLines(Path.of("src/test/resources/nl/baken/riskmodel/algoritmekader.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(",", -1)[1])
                        .toList();

        // When
        List<Rule> rules = MODEL.risks().stream()
                .flatMap(risk -> risk.rules().stream())
                .filter(rule -> !rule.background().algoritmekader().isEmpty())
                .toList();

        // Then
        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.remedy()).as(rule.id()).isNotNull();
            assertThat(rule.background().algoritmekader())
                    .as(rule.id())
                    .allSatisfy(urn -> assertThat(urns).containsOnlyOnce(urn));
        });
    }

    @Test
    void shouldHaveAGateAtTheEndOfEachPhaseThatLeadsToAnother() {
        // Given the shipped model
        // When
        List<Phase> phases = MODEL.gates().stream().map(gate -> gate.phase()).toList();

        // Then
        assertThat(phases).containsExactly(Phase.IDEA, Phase.DEVELOPMENT, Phase.IMPLEMENTATION, Phase.SCALING);
    }

    @Test
    void shouldGiveTheReasonOfEveryWeightHalfLifeAndValidity() {
        // Given
        Weighing weighing = MODEL.weighing();

        // When
        List<Rule> rules =
                MODEL.risks().stream().flatMap(risk -> risk.rules().stream()).toList();

        // Then
        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            switch (rule) {
                case Rule.Evidence evidence -> {
                    assertThat(weighing.ofWeight(evidence.weight())).isPresent();
                    assertThat(evidence.stands()
                                    || weighing.ofHalfLife(evidence.halfLifeDays())
                                            .isPresent())
                            .as(evidence.id())
                            .isTrue();
                }
                case Rule.Silence silence ->
                    assertThat(weighing.ofWeight(silence.weight())).isPresent();
                case Rule.Safeguard safeguard -> {
                    assertThat(weighing.ofWeight(safeguard.weight())).isPresent();
                    assertThat(weighing.ofValidity(safeguard.validDays())).isPresent();
                }
            }
        });
    }

    /** What the reasons for the numbers claim of the numbers, so that the text cannot go its own way. */
    @Test
    void shouldKeepWhatTheReasonsClaim() {
        assertThat(MODEL.risks()).allSatisfy(risk -> {
            assertThat(risk.prior().adjustments())
                    .allSatisfy(adjustment -> assertThat(adjustment.decibans()).isBetween(-5.0, 5.0));
            assertThat(risk.prior().base()).isEqualTo(risk.id().equals("corruption") ? -18 : -16);
            double high = MODEL.levels().forImpact(3).high();
            assertThat(risk.prior().base() + 10).isLessThan(high);
            assertThat(risk.rules()).allSatisfy(rule -> {
                switch (rule) {
                    case Rule.Evidence evidence ->
                        assertThat(Math.abs(evidence.ceiling() / evidence.weight()))
                                .isBetween(1.0, 2.0);
                    case Rule.Silence silence -> assertThat(silence.weight()).isLessThanOrEqualTo(10);
                    case Rule.Safeguard safeguard ->
                        assertThat(safeguard.weight()).isGreaterThanOrEqualTo(-10);
                }
            });
        });
    }

    /** Of several adjustments about one fact a profile has one. */
    @Test
    void shouldNeverCallARiskHighForItsProfileAndOneWeakSign() {
        // Given
        double high = MODEL.levels().forImpact(5).high();
        double weak = 3;

        // Then
        assertThat(MODEL.risks()).allSatisfy(risk -> {
            double adjustments = risk.prior().adjustments().stream()
                    .filter(adjustment -> adjustment.decibans() > 0)
                    .collect(Collectors.groupingBy(
                            adjustment -> adjustment.where().facts().keySet()
                                    + adjustment.when().text(),
                            Collectors.summarizingDouble(Prior.Adjustment::decibans)))
                    .values()
                    .stream()
                    .mapToDouble(DoubleSummaryStatistics::getMax)
                    .sum();
            assertThat(risk.prior().base() + adjustments + weak).as(risk.id()).isLessThan(high);
        });
    }

    /** A condition that only fades, or that nothing ends, would be a sign by another name. */
    @Test
    void shouldLetWhatWasLeftOutOrSetAsideStandUntilItIsMended() {
        assertThat(MODEL.risks().stream().flatMap(risk -> risk.rules().stream()))
                .filteredOn(rule -> rule instanceof Rule.Evidence evidence
                        && evidence.weight() > 0
                        && evidence.on().patterns().stream().allMatch(ShippedModelTest::isLeftOutOrSetAside))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(((Rule.Evidence) rule).stands())
                        .as(rule.id())
                        .isTrue());
    }

    private static boolean isLeftOutOrSetAside(Pattern pattern) {
        return switch (pattern.record()) {
            case "SafeguardRecorded", "DependencyDeclared" -> true;
            case "WarningAnswered" -> pattern.fields().get("answer").accepts(List.of("DISMISSED"));
            default -> false;
        };
    }

    @Test
    void shouldNeverCallARiskHighForItsProfileAlone() {
        // Given the lowest threshold of HIGH, that of the highest impact
        double high = MODEL.levels().forImpact(5).high();

        // When every fact that raises a risk is true at once
        // Then
        assertThat(MODEL.risks()).allSatisfy(risk -> {
            double adjustments = risk.prior().adjustments().stream()
                    .mapToDouble(Prior.Adjustment::decibans)
                    .filter(decibans -> decibans > 0)
                    .sum();
            assertThat(risk.prior().base() + adjustments).isLessThan(high);
        });
    }
}
