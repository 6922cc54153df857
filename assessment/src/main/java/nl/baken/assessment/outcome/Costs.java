package nl.baken.assessment.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.baken.assessment.dossier.Cost;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.event.CostBasis;
import nl.baken.event.CostKind;
import nl.baken.output.CostSummary;

/** What was spent, as far as it was recorded; estimates are no costs. */
final class Costs {

    /** The largest amount that the schema can carry. A sum beyond it is a slip in the source, not a cost. */
    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    private Costs() {}

    static CostSummary of(Dossier dossier) {
        List<Cost> actual = dossier.costs().entries().stream()
                .map(Stamped::value)
                .filter(cost -> cost.basis() == CostBasis.ACTUAL)
                .toList();
        List<Cost> internal = actual.stream()
                .filter(cost -> cost.kind() == CostKind.INTERNAL_HOURS)
                .toList();
        List<Cost> outOfPocket = actual.stream()
                .filter(cost -> cost.kind() == CostKind.OUT_OF_POCKET)
                .toList();
        return CostSummary.newBuilder()
                .setOutOfPocket(sum(outOfPocket))
                .setInternal(sum(internal))
                .setHours(internal.stream()
                        .map(Cost::hours)
                        .filter(hours -> hours != null && Double.isFinite(hours))
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .setInternalKnown(!internal.isEmpty())
                .setBudget(budget(dossier))
                .setTruncated(dossier.costs().truncated())
                .build();
    }

    private static BigDecimal sum(List<Cost> costs) {
        return euro(costs.stream().map(Cost::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal budget(Dossier dossier) {
        BigDecimal latest = dossier.latestBudget();
        return latest == null ? null : euro(latest);
    }

    private static BigDecimal euro(BigDecimal amount) {
        return amount.min(MOST).max(MOST.negate()).setScale(2, RoundingMode.HALF_UP);
    }
}
