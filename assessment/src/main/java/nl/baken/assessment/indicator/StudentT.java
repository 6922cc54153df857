package nl.baken.assessment.indicator;

/**
 * Student's t distribution, by the continued fraction of the incomplete beta function (DLMF 8.17.22) and bisection.
 * Everything is computed with {@link StrictMath}, so that every machine gives the same bits.
 */
final class StudentT {

    private static final int STEPS = 200;
    private static final double TINY = 1e-300;
    private static final double CLOSE = 1e-15;

    /** Coefficients of Lanczos, g = 7. */
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };

    private static final double LANCZOS_G = 7;

    private StudentT() {}

    /**
     * The number below which a part of the distribution lies.
     *
     * @param part above a half, below 1
     * @param freedom degrees of freedom, 1 or more, need not be whole
     */
    static double quantile(double part, double freedom) {
        double low = 0;
        double high = 1;
        while (cumulative(high, freedom) < part) {
            high *= 2;
        }
        for (int i = 0; i < STEPS && high - low > CLOSE * high; i++) {
            double middle = (low + high) / 2;
            if (cumulative(middle, freedom) < part) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The part of the distribution below t, which is 0 or more. */
    static double cumulative(double t, double freedom) {
        return 1 - incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
    }

    /** The regularised incomplete beta function. */
    private static double incompleteBeta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = StrictMath.exp(
                logGamma(a + b) - logGamma(a) - logGamma(b) + a * StrictMath.log(x) + b * StrictMath.log1p(-x));
        return x < (a + 1) / (a + b + 2)
                ? front * continuedFraction(x, a, b) / a
                : 1 - front * continuedFraction(1 - x, b, a) / b;
    }

    /** By the method of Lentz, as modified by Thompson and Barnett. */
    private static double continuedFraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / notNull(1 - (a + b) * x / (a + 1));
        double fraction = d;
        for (int m = 1; m <= STEPS * STEPS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / notNull(1 + even * d);
            c = notNull(1 + even / c);
            fraction *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / notNull(1 + odd * d);
            c = notNull(1 + odd / c);
            fraction *= d * c;
            if (StrictMath.abs(d * c - 1) < CLOSE) {
                break;
            }
        }
        return fraction;
    }

    private static double notNull(double value) {
        return StrictMath.abs(value) < TINY ? TINY : value;
    }

    /** Of 0.5 and more. */
    private static double logGamma(double x) {
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x - 1 + LANCZOS_G + 0.5;
        return 0.5 * StrictMath.log(2 * StrictMath.PI) + (x - 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }
}
