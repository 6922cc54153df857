package nl.baken.assessment.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Cost;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.event.CostBasis;
import nl.baken.event.CostKind;

/** What was spent, as far as it was recorded; estimates are no costs. */
final class Spending {

    /** The largest amount that the schema can carry. A sum beyond it stops there. */
    static final BigDecimal MOST = new BigDecimal("999999999999.99");

    private Spending() {}

    static List<Cost> of(Dossier dossier, CostKind kind) {
        return Stream.concat(
                        dossier.earlierCosts().stream(),
                        dossier.costs().entries().stream().map(Stamped::value))
                .filter(cost -> isSpent(cost, kind))
                .toList();
    }

    static List<Stamp> events(Dossier dossier, CostKind kind) {
        return dossier.costs().entries().stream()
                .filter(cost -> isSpent(cost.value(), kind))
                .map(Stamped::stamp)
                .toList();
    }

    static BigDecimal sum(List<Cost> costs) {
        return euro(costs.stream().map(Cost::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** As the schema carries it. */
    static BigDecimal euro(BigDecimal amount) {
        return amount.min(MOST).max(MOST.negate()).setScale(2, RoundingMode.HALF_UP);
    }

    private static boolean isSpent(Cost cost, CostKind kind) {
        return cost.basis() == CostBasis.ACTUAL && cost.kind() == kind;
    }
}
