package nl.baken.assessment.model;

import java.util.List;
import java.util.Optional;
import nl.baken.output.Text;

/**
 * Why the numbers of a model are what they are, as people read it. Nothing is computed from it: a number that it does not
 * explain weighs as much as one that it does.
 *
 * @param priors why risks start where they do; null when that is not given
 * @param weights the sizes of weights, in decibans without their sign
 * @param ceilings why the weights of one rule together have a most; null when that is not given
 * @param halfLives in days
 * @param validities how long safeguards stand, in days
 */
public record Weighing(Text priors, List<Size> weights, Text ceilings, List<Size> halfLives, List<Size> validities) {

    /** A model that gives no reasons. */
    public static final Weighing NOT_GIVEN = new Weighing(null, List.of(), null, List.of(), List.of());

    /**
     * One number and its reason.
     *
     * @param name as short as a label
     * @param text what it claims
     */
    public record Size(double number, Text name, Text text) {}

    public Weighing {
        weights = List.copyOf(weights);
        halfLives = List.copyOf(halfLives);
        validities = List.copyOf(validities);
    }

    /** The reason for a weight, in decibans of either sign. */
    public Optional<Size> ofWeight(double decibans) {
        return find(weights, Math.abs(decibans));
    }

    /** The reason for a half-life, in days. */
    public Optional<Size> ofHalfLife(double days) {
        return find(halfLives, days);
    }

    /** The reason for the days that a safeguard stands. */
    public Optional<Size> ofValidity(double days) {
        return find(validities, days);
    }

    private static Optional<Size> find(List<Size> sizes, double number) {
        return sizes.stream().filter(size -> size.number() == number).findFirst();
    }
}
