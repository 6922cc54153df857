package nl.baken.assessment.risk;

import nl.baken.assessment.hash.ValueHash;

/** The sum of the weights of a risk at one moment, in whole thousandths of a deciban, so that it is exact. */
final class WeightSum {

    private long all;
    private long safeguards;
    private double slope;
    private int count;

    /** @param ofSlope by how many decibans a day the weight can change at most */
    void add(long thousandths, boolean safeguard, double ofSlope) {
        all += thousandths;
        safeguards += safeguard ? thousandths : 0;
        slope += ofSlope;
        count++;
    }

    /** With safeguards, in decibans. */
    double residual() {
        return Contribution.decibans(all);
    }

    /** Without safeguards, in decibans. */
    double inherent() {
        return Contribution.decibans(all - safeguards);
    }

    /** By how many decibans a day the sum can change at most, as long as no event comes. */
    double slope() {
        return slope;
    }

    void addTo(ValueHash hash) {
        hash.add(all).add(safeguards);
    }

    int count() {
        return count;
    }
}
