package nl.baken.riskmodel.yaml;

import nl.baken.assessment.model.Impact;

/**
 * Which numbers a model may have at some place.
 *
 * @param allowed what they are, as people read it
 * @param least the smallest; null when there is none
 * @param above the number that they are above; null when there is none
 * @param most the largest; null when there is none
 * @param below the number that they are below; null when there is none
 * @param whole true when they have no fraction
 * @param zero false when they are anything but 0
 */
public record Bounds(
        String allowed, Integer least, Integer above, Integer most, Integer below, boolean whole, boolean zero) {

    /** Decibans: beyond this, a likelihood is 0 or 1 to ten digits, and no evidence weighs that much. */
    private static final int MOST_DECIBANS = 100;

    private static final int MOST_DAYS = 36_500;

    public static final Bounds ANY = new Bounds("a number", null, null, null, null, false, true);
    public static final Bounds DECIBANS =
            between("a number of decibans from -100 to 100", -MOST_DECIBANS, MOST_DECIBANS);
    public static final Bounds RAISING =
            new Bounds("a number of decibans above 0 and at most 100", null, 0, MOST_DECIBANS, null, false, true);
    public static final Bounds LOWERING =
            new Bounds("a number of decibans below 0 and at least -100", -MOST_DECIBANS, null, null, 0, false, true);
    public static final Bounds RAISING_OR_LOWERING = new Bounds(
            "a number of decibans from -100 to 100 that is not 0",
            -MOST_DECIBANS,
            null,
            MOST_DECIBANS,
            null,
            false,
            false);
    public static final Bounds NOT_NEGATIVE = between("a number of decibans from 0 to 100", 0, MOST_DECIBANS);
    public static final Bounds DAYS =
            new Bounds("a number of days above 0, at most 36500", null, 0, MOST_DAYS, null, false, true);
    public static final Bounds DAYS_OR_NONE = between("a number of days from 0 to 36500", 0, MOST_DAYS);

    /** Days of a history, counted from its first. */
    public static final Bounds DAY = whole(0, MOST_DAYS);

    public static final Bounds LIKELIHOOD = between("a likelihood from 0 to 1", 0, 1);

    public static final Bounds IMPACT = whole(Impact.LEAST, Impact.MOST);
    public static final Bounds IMPACT_POINTS = wholeButZero(Impact.LEAST - Impact.MOST, Impact.MOST - Impact.LEAST);
    public static final Bounds RISKS = whole(1, 100);

    /** Whole numbers, the two bounds included. */
    private static Bounds whole(int least, int most) {
        return new Bounds("a whole number from " + least + " to " + most, least, null, most, null, true, true);
    }

    /** Whole numbers other than 0, the two bounds included. */
    private static Bounds wholeButZero(int least, int most) {
        return new Bounds(
                "a whole number from " + least + " to " + most + " that is not 0",
                least,
                null,
                most,
                null,
                true,
                false);
    }

    private static Bounds between(String allowed, int least, int most) {
        return new Bounds(allowed, least, null, most, null, false, true);
    }

    public boolean accepts(double number) {
        return Double.isFinite(number)
                && (least == null || number >= least)
                && (above == null || number > above)
                && (most == null || number <= most)
                && (below == null || number < below)
                && (!whole || number == Math.rint(number))
                && (zero || number != 0);
    }
}
