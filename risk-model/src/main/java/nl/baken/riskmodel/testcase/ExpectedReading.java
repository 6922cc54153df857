package nl.baken.riskmodel.testcase;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.baken.output.Basis;
import nl.baken.output.RiskLevel;
import nl.baken.output.Text;

/**
 * What a model has to say of one risk at the end of one day.
 *
 * @param line from 1, where it stands
 * @param day of the history, from 0
 * @param moment the end of that day
 * @param risk its id
 * @param levels any of which it may be; empty when that does not matter
 * @param basis null when that does not matter
 * @param leastLikely between 0 and 1
 * @param mostLikely between 0 and 1
 * @param reasons ids of rules that speak
 * @param absent ids of rules that do not
 * @param notKnown of what should be known, what is not
 */
public record ExpectedReading(
        int line,
        int day,
        Instant moment,
        String risk,
        Set<RiskLevel> levels,
        Basis basis,
        double leastLikely,
        double mostLikely,
        List<String> reasons,
        List<String> absent,
        List<Text> notKnown) {

    public ExpectedReading {
        levels = Set.copyOf(levels);
        reasons = List.copyOf(reasons);
        absent = List.copyOf(absent);
        notKnown = List.copyOf(notKnown);
    }
}
