package nl.baken.truth.fact;

/** The 95 percent interval of the difference of two means, by Student's t with the degrees of freedom of Welch. */
public final class Welch {

    private Welch() {}

    /** Half the width of the interval. */
    public static double margin(double sd1, double n1, double sd2, double n2) {
        double one = sd1 * sd1 / n1;
        double two = sd2 * sd2 / n2;
        double freedom = (one + two) * (one + two) / (one * one / (n1 - 1) + two * two / (n2 - 1));
        return quantile(freedom) * Math.sqrt(one + two);
    }

    /** The value below which 97.5 percent of Student's t lie, by bisection. */
    static double quantile(double freedom) {
        double low = 1.9;
        double high = 13;
        for (int i = 0; i < 80; i++) {
            double middle = (low + high) / 2;
            double tail = beta(freedom / (freedom + middle * middle), freedom / 2, 0.5) / 2;
            if (tail > 0.025) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The regularized incomplete beta function, by the continued fraction of Lentz. */
    private static double beta(double x, double a, double b) {
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    private static double fraction(double x, double a, double b) {
        double tiny = 1e-300;
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1), tiny);
        double result = d;
        for (int m = 1; m < 10_000; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d, tiny);
            c = nonZero(1 + even / c, tiny);
            result *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d, tiny);
            c = nonZero(1 + odd / c, tiny);
            result *= d * c;
            if (Math.abs(d * c - 1) < 1e-15) {
                break;
            }
        }
        return result;
    }

    private static double nonZero(double value, double tiny) {
        return Math.abs(value) < tiny ? tiny : value;
    }

    /** By the series of Stirling, after the argument was made large. */
    private static double logGamma(double x) {
        double shift = 0;
        double z = x;
        while (z < 20) {
            shift -= Math.log(z);
            z++;
        }
        double inverse = 1 / z;
        double square = inverse * inverse;
        double series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)));
        return shift + (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series;
    }
}
