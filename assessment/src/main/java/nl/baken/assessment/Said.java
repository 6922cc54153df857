package nl.baken.assessment;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.baken.indicator.Knowledge;
import nl.baken.indicator.RiskLevel;

/**
 * What was published of a project. Levels depend on it (hysteresis, dwell), and so does what counts as a change.
 *
 * @param risks by the id of the risk
 * @param digests of the other outputs as they were published last, by the name of the output
 * @param unsettled true when events arrived since the last tick: the next tick publishes where the readings settled
 */
public record Said(SortedMap<String, SaidRisk> risks, SortedMap<String, String> digests, boolean unsettled) {

    static final Said NOTHING = new Said(Collections.emptySortedMap(), Collections.emptySortedMap(), false);

    public Said {
        risks = risks == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(risks);
        digests = digests == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(digests);
    }

    /** The same, as if this output had never been published. */
    Said without(String output) {
        SortedMap<String, String> others = new TreeMap<>(digests);
        others.remove(output);
        return new Said(risks, others, unsettled);
    }

    /**
     * What was published of one risk.
     *
     * @param since when the level became what it is, in milliseconds since 1970 UTC
     * @param decibans with safeguards
     * @param reasons decibans by rule, for telling what changed
     */
    public record SaidRisk(
            RiskLevel level, long since, double decibans, Knowledge knowledge, SortedMap<String, Double> reasons) {

        public SaidRisk {
            reasons = reasons == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(reasons);
        }
    }
}
