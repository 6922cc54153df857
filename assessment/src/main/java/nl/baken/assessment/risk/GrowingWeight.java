package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.List;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.time.Days;
import nl.baken.output.ReasonKind;

/**
 * What has not happened although the project reports: it grows from its deadline on, for as long as the project reports.
 *
 * @param deadline from when on it weighs, in milliseconds since 1970 UTC
 * @param reportedUntil until when the project counts as reporting, likewise
 */
record GrowingWeight(Rule.Silence rule, SilenceClock clock, long deadline, long reportedUntil) implements Weight {

    @Override
    public void addTo(WeightSum sum, long now) {
        if (isMissing(now)) {
            double growing = growing(now);
            double weight = weight(growing);
            boolean grows = growing < 1 && now < reportedUntil && weight < rule.ceiling();
            sum.add(
                    Contribution.thousandths(weight),
                    false,
                    grows ? (rule.ceiling() - rule.weight()) / rule.growDays() * clock.times() : 0);
        }
    }

    @Override
    public Contribution at(Instant now) {
        if (!isMissing(now.toEpochMilli())) {
            return null;
        }
        return new Contribution(
                rule.id(),
                ReasonKind.SILENCE,
                Contribution.quantised(weight(growing(now.toEpochMilli()))),
                List.of(),
                deadline,
                false,
                null,
                rule.text(),
                rule.source());
    }

    private boolean isMissing(long now) {
        return Math.min(now, reportedUntil) >= deadline;
    }

    /** From 0 at the deadline to 1. */
    private double growing(long now) {
        return rule.growDays() == 0
                ? 1
                : Math.min(1, Days.since(deadline, Math.min(now, reportedUntil)) / rule.growDays());
    }

    private double weight(double growing) {
        double grown = rule.weight() + (rule.ceiling() - rule.weight()) * growing;
        return Math.min(rule.ceiling(), grown * clock.times());
    }
}
