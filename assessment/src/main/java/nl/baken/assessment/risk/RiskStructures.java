package nl.baken.assessment.risk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.model.RiskModel;

/**
 * The structures of all risks of one project, kept between two looks at it. It saves work and decides nothing: an empty one
 * gives the same readings.
 */
public final class RiskStructures {

    private final Origins origins = new Origins();
    private RiskStructure[] structures;
    private Dossier dossier = Dossier.empty();
    private int impact;

    RiskStructure of(int risk) {
        return structures[risk];
    }

    /** What the matches of signals follow from, in the dossier that the structures were brought to last. */
    public Origins origins() {
        return origins;
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
        Set<String> touched = changed ? origins.bringTo(dossier, next) : Set.of();
        for (int i = 0; i < structures.length; i++) {
            RiskRules rule = rules.get(i);
            boolean anew = fresh
                    || structures[i].until().isOver(now)
                    || (changed && (touches(touched, rule) || !rule.reads(next).equals(structures[i].reads())));
            if (anew) {
                structures[i] =
                        RiskStructure.of(rule, next, origins, silentAfterDays, fresh ? null : structures[i], now);
            } else if (changed) {
                structures[i] = structures[i].withSilences(rule, next, origins, silentAfterDays, now);
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
}
