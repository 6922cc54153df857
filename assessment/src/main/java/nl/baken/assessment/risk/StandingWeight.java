package nl.baken.assessment.risk;

import java.time.Instant;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.ReasonKind;

/** A weight that stays as it is until it ends: part of a prior, or a safeguard. */
record StandingWeight(Contribution contribution, long thousandths) implements Weight {

    static StandingWeight of(Contribution contribution) {
        return new StandingWeight(contribution, Contribution.thousandths(contribution.decibans()));
    }

    /** When it ends; never when that is not known. */
    NextChange end(Instant now) {
        return contribution.until() == null
                ? NextChange.NEVER
                : NextChange.at(Instant.ofEpochMilli(contribution.until()), now);
    }

    @Override
    public void addTo(WeightSum sum, long now) {
        if (contribution.until() == null || contribution.until() > now) {
            sum.add(thousandths, contribution.kind() == ReasonKind.SAFEGUARD, 0);
        }
    }

    @Override
    public Contribution at(Instant now) {
        return contribution.until() == null || contribution.until() > now.toEpochMilli() ? contribution : null;
    }
}
