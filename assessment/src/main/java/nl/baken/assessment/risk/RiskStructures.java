package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Match;
import nl.baken.assessment.dossier.Recent;
import nl.baken.assessment.model.RiskModel;

/**
 * The structures of all risks of one project, kept between two looks at it. It saves work and decides nothing: an empty one
 * gives the same readings.
 */
public final class RiskStructures {

    private RiskStructure[] structures;
    private Dossier dossier;
    private int impact;

    RiskStructure of(int risk) {
        return structures[risk];
    }

    int impact() {
        return impact;
    }

    @SuppressWarnings(
            "ReferenceEquality") // Parts of a dossier are the same object for as long as no event changes them.
    void bringTo(RiskModel model, List<RiskRules> rules, Dossier next, Instant now) {
        boolean fresh = structures == null || dossier.profile() != next.profile();
        double silentAfterDays = model.alerts().silentAfterDays();
        if (fresh) {
            structures = new RiskStructure[rules.size()];
            impact = model.impact().of(next.profile());
        }
        boolean changed = fresh || dossier != next;
        Set<String> touched = changed && !fresh ? touched(dossier, next) : Set.of();
        for (int i = 0; i < structures.length; i++) {
            RiskRules rule = rules.get(i);
            boolean anew = fresh
                    || structures[i].until().isOver(now)
                    || (changed && (touches(touched, rule) || !rule.reads(next).equals(structures[i].reads())));
            if (anew) {
                structures[i] = RiskStructure.of(rule, next, silentAfterDays, fresh ? null : structures[i], now);
            } else if (changed) {
                structures[i] = structures[i].withSilences(rule, next, silentAfterDays, now);
            }
        }
        dossier = next;
    }

    private static boolean touches(Set<String> touched, RiskRules rules) {
        for (String signal : touched) {
            if (rules.signals().contains(signal)) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("ReferenceEquality")
    private static Set<String> touched(Dossier earlier, Dossier later) {
        Map<String, Recent<Match>> before = earlier.matches();
        Map<String, Recent<Match>> after = later.matches();
        boolean sameContext = earlier.statements() == later.statements()
                && earlier.things() == later.things()
                && earlier.milestones() == later.milestones();
        if (before == after && sameContext) {
            return Set.of();
        }
        Set<String> touched = new HashSet<>();
        after.forEach((signal, matches) -> {
            if (before.get(signal) != matches
                    || (!sameContext && !later.originOf(signal).isSame(earlier.originOf(signal)))) {
                touched.add(signal);
            }
        });
        before.keySet().forEach(signal -> {
            if (!after.containsKey(signal)) {
                touched.add(signal);
            }
        });
        return touched;
    }
}
