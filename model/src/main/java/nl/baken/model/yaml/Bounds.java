package nl.baken.model.yaml;

import java.util.function.DoublePredicate;

/**
 * Which numbers a model may have at some place.
 *
 * @param allowed what they are, as people read it
 */
public record Bounds(String allowed, DoublePredicate accepts) {

    /** Decibans: beyond this, a likelihood is 0 or 1 to ten digits, and no evidence weighs that much. */
    private static final int MOST_DECIBANS = 100;

    private static final int MOST_DAYS = 36_500;

    public static final Bounds DECIBANS =
            new Bounds("a number of decibans from -100 to 100", number -> Math.abs(number) <= MOST_DECIBANS);
    public static final Bounds RAISING =
            new Bounds("a number of decibans above 0 and at most 100", number -> number > 0 && number <= MOST_DECIBANS);
    public static final Bounds LOWERING = new Bounds(
            "a number of decibans below 0 and at least -100", number -> number < 0 && number >= -MOST_DECIBANS);
    public static final Bounds RAISING_OR_LOWERING = new Bounds(
            "a number of decibans from -100 to 100 that is not 0",
            number -> number != 0 && Math.abs(number) <= MOST_DECIBANS);
    public static final Bounds NOT_NEGATIVE =
            new Bounds("a number of decibans from 0 to 100", number -> number >= 0 && number <= MOST_DECIBANS);
    public static final Bounds DAYS =
            new Bounds("a number of days above 0, at most 36500", number -> number > 0 && number <= MOST_DAYS);
    public static final Bounds DAYS_OR_NONE =
            new Bounds("a number of days from 0 to 36500", number -> number >= 0 && number <= MOST_DAYS);

    /** Whole numbers, the two bounds included. */
    public static Bounds whole(int least, int most) {
        return new Bounds(
                "a whole number from " + least + " to " + most,
                number -> number == Math.rint(number) && number >= least && number <= most);
    }
}
