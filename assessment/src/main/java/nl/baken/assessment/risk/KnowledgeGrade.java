package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Match;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.model.Expectation;
import nl.baken.assessment.time.Days;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.Knowledge;
import nl.baken.output.Text;

/**
 * How much of what should be known about a risk is known and fresh. Silent is not green: a project that tells nothing
 * has NONE, whatever its likelihood.
 *
 * @param gaps what should be known and is not
 */
record KnowledgeGrade(Knowledge grade, List<Text> gaps, NextChange next) {

    private static final double FAIR_FROM = 1.0 / 3;
    private static final double STRONG_FROM = 3.0 / 4;

    static KnowledgeGrade of(List<Expectation> expectations, Dossier dossier, Instant now) {
        List<Text> gaps = new ArrayList<>();
        NextChange next = NextChange.NEVER;
        int asked = 0;
        for (Expectation expectation : expectations) {
            if (!expectation.where().holds(dossier.profile())) {
                continue;
            }
            asked++;
            Stamped<Match> last = dossier.lastMatchOf(expectation.signal().id());
            if (last != null && last.stamp().undated()) {
                // Nobody can tell how old it is.
                continue;
            }
            Instant stale = last == null
                    ? null
                    : Days.after(Instant.ofEpochMilli(last.stamp().latest()), expectation.freshDays());
            if (stale == null || !stale.isAfter(now)) {
                gaps.add(expectation.text());
            } else {
                next = next.or(NextChange.at(stale, now));
            }
        }
        return new KnowledgeGrade(grade(asked - gaps.size(), asked), gaps, next);
    }

    private static Knowledge grade(int known, int asked) {
        double share = asked == 0 ? 0 : (double) known / asked;
        if (known == 0) {
            return Knowledge.NONE;
        }
        if (share < FAIR_FROM) {
            return Knowledge.WEAK;
        }
        return share < STRONG_FROM ? Knowledge.FAIR : Knowledge.STRONG;
    }
}
