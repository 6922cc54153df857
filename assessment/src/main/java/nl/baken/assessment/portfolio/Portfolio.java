package nl.baken.assessment.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntBinaryOperator;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.outcome.Outcomes;
import nl.baken.event.Phase;
import nl.baken.output.GateAdvice;
import nl.baken.output.Knowledge;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.PortfolioIndicators;
import nl.baken.output.PortfolioRisk;
import nl.baken.output.ProjectForecast;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;

/**
 * Projects of an organisation, added up. A commutative group: the order of adding does not matter, and a project that
 * changes is taken out as it was and put in as it is. Only {@code asOf} cannot be taken out.
 */
public final class Portfolio {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private Portfolio() {}

    /** The portfolio without projects. */
    public static PortfolioIndicators zero(String organisationId) {
        return new PortfolioIndicators(
                organisationId, Instant.EPOCH, 0, List.of(), Map.of(), Map.of(), 0, 0, 0, 0, NOTHING);
    }

    /** One project as a portfolio of one. What is still open in a project that has come to its end waits for nobody. */
    public static PortfolioIndicators contribution(
            RiskModel model,
            List<RiskReading> readings,
            GateAdvice advice,
            OutcomeIndicators outcome,
            ProjectForecast forecast,
            ProjectRef project,
            Instant now) {
        boolean over = advice.getPhase() == Phase.CLOSED;
        boolean dark = outcome.getInUse() && !Outcomes.measuredAfterUse(outcome);
        return PortfolioIndicators.newBuilder()
                .setOrganisationId(project.getOrganisationId())
                .setAsOf(now)
                .setProjects(1)
                .setRisks(risks(model, readings))
                .setAdvice(Map.of(advice.getAdvice().name(), 1))
                .setValueEvidence(Map.of(outcome.getValueEvidence().name(), 1))
                .setInUseWithoutOutcome(dark ? 1 : 0)
                .setInternalCostsUnknown(outcome.getCost().getInternalKnown() ? 0 : 1)
                .setUnknownsOpen(over ? 0 : forecast.getUnknownsOpen())
                .setUnknownsOverdue(over ? 0 : forecast.getUnknownsOverdue())
                .setOutOfPocket(outcome.getCost().getOutOfPocket())
                .build();
    }

    /** In the order of the model, without those that add nothing. */
    private static List<PortfolioRisk> risks(RiskModel model, List<RiskReading> readings) {
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

    /** Both together, as of the later of the two. */
    public static PortfolioIndicators plus(PortfolioIndicators one, PortfolioIndicators other) {
        Instant asOf = one.getAsOf().isAfter(other.getAsOf()) ? one.getAsOf() : other.getAsOf();
        return combined(one, other, asOf, Math::addExact, one.getOutOfPocket().add(other.getOutOfPocket()));
    }

    /** The first without the second. */
    public static PortfolioIndicators minus(PortfolioIndicators one, PortfolioIndicators other) {
        return combined(
                one,
                other,
                one.getAsOf(),
                Math::subtractExact,
                one.getOutOfPocket().subtract(other.getOutOfPocket()));
    }

    private static PortfolioIndicators combined(
            PortfolioIndicators one,
            PortfolioIndicators other,
            Instant asOf,
            IntBinaryOperator operator,
            BigDecimal outOfPocket) {
        if (!one.getOrganisationId().equals(other.getOrganisationId())) {
            throw new IllegalArgumentException("Projects of " + other.getOrganisationId()
                    + " cannot be counted in the portfolio of " + one.getOrganisationId()
                    + ": group contributions by organisation first");
        }
        return new PortfolioIndicators(
                one.getOrganisationId(),
                asOf,
                operator.applyAsInt(one.getProjects(), other.getProjects()),
                risks(one.getRisks(), other.getRisks(), operator),
                counts(one.getAdvice(), other.getAdvice(), operator),
                counts(one.getValueEvidence(), other.getValueEvidence(), operator),
                operator.applyAsInt(one.getInUseWithoutOutcome(), other.getInUseWithoutOutcome()),
                operator.applyAsInt(one.getInternalCostsUnknown(), other.getInternalCostsUnknown()),
                operator.applyAsInt(one.getUnknownsOpen(), other.getUnknownsOpen()),
                operator.applyAsInt(one.getUnknownsOverdue(), other.getUnknownsOverdue()),
                outOfPocket);
    }

    private static PortfolioRisk risk(RiskReading reading) {
        RiskLevel level = reading.getLevel();
        boolean dark = reading.getKnowledge() == Knowledge.NONE || reading.getKnowledge() == Knowledge.WEAK;
        return new PortfolioRisk(
                reading.getRisk(),
                level == RiskLevel.LOW ? 1 : 0,
                level == RiskLevel.GUARDED ? 1 : 0,
                level == RiskLevel.HIGH ? 1 : 0,
                level == RiskLevel.CRITICAL ? 1 : 0,
                dark ? 1 : 0);
    }

    private static List<PortfolioRisk> risks(
            List<PortfolioRisk> one, List<PortfolioRisk> other, IntBinaryOperator operator) {
        Map<String, PortfolioRisk> first = byId(one);
        Map<String, PortfolioRisk> second = byId(other);
        List<PortfolioRisk> sums = new ArrayList<>();
        for (String id : order(one, other)) {
            PortfolioRisk a = first.getOrDefault(id, nothing(id));
            PortfolioRisk b = second.getOrDefault(id, nothing(id));
            PortfolioRisk sum = new PortfolioRisk(
                    id,
                    operator.applyAsInt(a.getLow(), b.getLow()),
                    operator.applyAsInt(a.getGuarded(), b.getGuarded()),
                    operator.applyAsInt(a.getHigh(), b.getHigh()),
                    operator.applyAsInt(a.getCritical(), b.getCritical()),
                    operator.applyAsInt(a.getLittleKnown(), b.getLittleKnown()));
            if (!sum.equals(nothing(id))) {
                sums.add(sum);
            }
        }
        return sums;
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
        return new PortfolioRisk(id, 0, 0, 0, 0, 0);
    }

    private static Map<String, Integer> counts(
            Map<String, Integer> one, Map<String, Integer> other, IntBinaryOperator operator) {
        Map<String, Integer> counts = new TreeMap<>();
        TreeSet<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        for (String name : names) {
            int count = operator.applyAsInt(one.getOrDefault(name, 0), other.getOrDefault(name, 0));
            if (count != 0) {
                counts.put(name, count);
            }
        }
        return counts;
    }
}
