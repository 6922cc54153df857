package nl.baken.assessment.indicator;

/**
 * The numbers that a value can be, bounds included.
 *
 * @param least may be negative infinity
 * @param most may be positive infinity
 */
public record Bounds(double least, double most) {

    public static final Bounds NOT_NEGATIVE = new Bounds(0, Double.POSITIVE_INFINITY);

    /** Of what may be corrected below zero. */
    public static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** True when the number lies within. */
    public boolean contain(double number) {
        return number >= least && number <= most;
    }
}
