package nl.baken.assessment.dossier;

import java.math.BigDecimal;
import nl.baken.event.CostBasis;
import nl.baken.event.CostKind;

/**
 * One record of costs.
 *
 * @param amount in euro
 * @param hours of own people; null when not counted
 */
public record Cost(BigDecimal amount, CostKind kind, CostBasis basis, Double hours) {

    /** Records that are kept: a record a week for almost ten years. */
    public static final int CAPACITY = 512;
}
