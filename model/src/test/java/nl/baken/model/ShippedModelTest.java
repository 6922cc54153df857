package nl.baken.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.baken.assessment.model.Prior;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
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
    void shouldHaveAGateAtTheEndOfEachPhaseThatLeadsToAnother() {
        // Given the shipped model
        // When
        List<Phase> phases = MODEL.gates().stream().map(gate -> gate.phase()).toList();

        // Then
        assertThat(phases).containsExactly(Phase.IDEA, Phase.DEVELOPMENT, Phase.IMPLEMENTATION);
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
