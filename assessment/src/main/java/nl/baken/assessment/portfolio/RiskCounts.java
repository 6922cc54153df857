package nl.baken.assessment.portfolio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.output.Basis;
import nl.baken.output.Knowledge;
import nl.baken.output.PortfolioRisk;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;

/** How many projects stand where for each risk. */
final class RiskCounts {

    private RiskCounts() {}

    /** In the order of the model, without those that add nothing. */
    static List<PortfolioRisk> of(RiskModel model, List<RiskReading> readings) {
        List<PortfolioRisk> risks = new ArrayList<>(readings.size());
        for (Risk each : model.risks()) {
            for (RiskReading reading : readings) {
                if (reading.getRisk().equals(each.id())) {
                    PortfolioRisk risk = risk(reading);
                    if (!risk.equals(nothing(each.id()))) {
                        risks.add(risk);
                    }
                }
            }
        }
        return risks;
    }

    /** Those of two portfolios, joined. */
    static List<PortfolioRisk> of(List<PortfolioRisk> one, List<PortfolioRisk> other, Joining how) {
        Map<String, PortfolioRisk> first = byId(one);
        Map<String, PortfolioRisk> second = byId(other);
        List<PortfolioRisk> sums = new ArrayList<>();
        for (String id : order(one, other)) {
            PortfolioRisk a = first.getOrDefault(id, nothing(id));
            PortfolioRisk b = second.getOrDefault(id, nothing(id));
            PortfolioRisk sum = new PortfolioRisk(
                    id,
                    how.of(a.getNotAssessed(), b.getNotAssessed()),
                    how.of(a.getLow(), b.getLow()),
                    how.of(a.getGuarded(), b.getGuarded()),
                    how.of(a.getHigh(), b.getHigh()),
                    how.of(a.getCritical(), b.getCritical()),
                    how.of(a.getLittleKnown(), b.getLittleKnown()));
            if (!sum.equals(nothing(id))) {
                sums.add(sum);
            }
        }
        return sums;
    }

    private static PortfolioRisk risk(RiskReading reading) {
        boolean assessed = reading.getBasis() != Basis.PRIOR_ONLY;
        RiskLevel level = assessed ? reading.getLevel() : RiskLevel.UNKNOWN;
        boolean dark = reading.getKnowledge() == Knowledge.NONE || reading.getKnowledge() == Knowledge.WEAK;
        return new PortfolioRisk(
                reading.getRisk(),
                assessed ? 0 : 1,
                level == RiskLevel.LOW ? 1 : 0,
                level == RiskLevel.GUARDED ? 1 : 0,
                level == RiskLevel.HIGH ? 1 : 0,
                level == RiskLevel.CRITICAL ? 1 : 0,
                dark ? 1 : 0);
    }

    /**
     * The order of the model, as the fuller of the two has it. Where two models with other risks meet, for as long as it
     * takes to assess every project with the new one, neither has it, and the alphabet decides.
     */
    private static SequencedSet<String> order(List<PortfolioRisk> one, List<PortfolioRisk> other) {
        SequencedSet<String> first = ids(one);
        SequencedSet<String> second = ids(other);
        if (first.containsAll(second)
                && (first.size() > second.size() || List.copyOf(first).equals(List.copyOf(second)))) {
            return first;
        }
        if (second.containsAll(first) && second.size() > first.size()) {
            return second;
        }
        first.addAll(second);
        return new TreeSet<>(first);
    }

    private static SequencedSet<String> ids(List<PortfolioRisk> risks) {
        SequencedSet<String> ids = new LinkedHashSet<>();
        risks.forEach(risk -> ids.add(risk.getRisk()));
        return ids;
    }

    private static Map<String, PortfolioRisk> byId(List<PortfolioRisk> risks) {
        Map<String, PortfolioRisk> byId = new HashMap<>();
        risks.forEach(risk -> byId.put(risk.getRisk(), risk));
        return byId;
    }

    private static PortfolioRisk nothing(String id) {
        return new PortfolioRisk(id, 0, 0, 0, 0, 0, 0);
    }
}
