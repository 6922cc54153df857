package nl.baken.replay.backtest;

/**
 * A 95% confidence interval.
 *
 * @param low at least 0
 * @param high not less than low
 */
public record Interval(double low, double high) {

    /** The quantile of the standard normal distribution that leaves 2.5% above it. */
    private static final double Z = 1.959963984540054;

    /**
     * The interval of E. B. Wilson for a share, which also holds for few cases (Probable inference, the law of
     * succession, and statistical inference, Journal of the American Statistical Association 22, 1927).
     *
     * @param all 0 or more; of nothing any share is possible
     */
    public static Interval ofShare(long some, long all) {
        if (all == 0) {
            return new Interval(0, 1);
        }
        double share = (double) some / all;
        double scale = 1 + Z * Z / all;
        double middle = (share + Z * Z / (2 * all)) / scale;
        double half = Z / scale * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
        return new Interval(some == 0 ? 0 : middle - half, some == all ? 1 : middle + half);
    }

    /**
     * The interval of D. Byar for a number of events per unit of time, a close approximation of the exact one (Breslow
     * and Day, Statistical Methods in Cancer Research II, 1987, formula 2.12).
     *
     * @param time more than 0
     */
    public static Interval ofRate(long count, double time) {
        double low = count == 0 ? 0 : count * Math.pow(1 - 1 / (9.0 * count) - Z / (3 * Math.sqrt((double) count)), 3);
        double next = count + 1.0;
        double high = next * Math.pow(1 - 1 / (9 * next) + Z / (3 * Math.sqrt(next)), 3);
        return new Interval(low / time, high / time);
    }
}
