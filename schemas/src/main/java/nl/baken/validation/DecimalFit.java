package nl.baken.validation;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.avro.LogicalTypes;

/** Whether a number fits an Avro decimal without rounding. */
public final class DecimalFit {

    private DecimalFit() {}

    /** Empty when it fits; never expands the number, whose exponent a sender chooses. */
    public static Optional<ViolationReason> misfit(BigDecimal number, LogicalTypes.Decimal type) {
        if (number.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal plain = number.stripTrailingZeros();
        long digitsBeforePoint = (long) plain.precision() - plain.scale();
        if (digitsBeforePoint > type.getPrecision() - type.getScale()) {
            return Optional.of(ViolationReason.OUT_OF_RANGE);
        }
        return plain.scale() > type.getScale() ? Optional.of(ViolationReason.TOO_PRECISE) : Optional.empty();
    }

    /** The number with exactly the decimals of the type; only for a number that fits. */
    public static BigDecimal scaled(BigDecimal number, LogicalTypes.Decimal type) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number;
        return plain.setScale(type.getScale());
    }
}
