package nl.baken.assessment.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.baken.assessment.dossier.PhaseEntry;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.outcome.Outcomes;
import nl.baken.event.Phase;
import nl.baken.output.GateAdvice;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.PortfolioIndicators;
import nl.baken.output.ProjectForecast;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskReading;

/**
 * Projects of an organisation, added up. A commutative group: the order of adding does not matter, and a project that
 * changes is taken out as it was and put in as it is. Only {@code asOf} cannot be taken out.
 */
public final class Portfolio {

    private Portfolio() {}

    /** The portfolio without projects. */
    public static PortfolioIndicators zero(String organisationId) {
        return nothing(organisationId).setAsOf(Instant.EPOCH).build();
    }

    private static PortfolioIndicators.Builder nothing(String organisationId) {
        return PortfolioIndicators.newBuilder()
                .setOrganisationId(organisationId)
                .setProjects(0)
                .setProjectsOpen(0)
                .setProjectsClosed(0)
                .setRisks(List.of())
                .setAdvice(Map.of())
                .setValueEvidence(Map.of())
                .setInUseWithoutOutcome(0)
                .setInternalCostsUnknown(0)
                .setUnknownsOpen(0)
                .setUnknownsOverdue(0)
                .setUnknownsAtLeast(0)
                .setOutOfPocket(Closed.NO_EURO)
                .setCostsAtLeast(0)
                .setClosed(Closed.NONE);
    }

    /** One project as a portfolio of one; a project that has come to its end counts apart. */
    public static PortfolioIndicators contribution(
            RiskModel model,
            List<RiskReading> readings,
            GateAdvice advice,
            OutcomeIndicators outcome,
            ProjectForecast forecast,
            PhaseEntry phase,
            ProjectRef project,
            Instant now) {
        PortfolioIndicators.Builder one = nothing(project.getOrganisationId())
                .setAsOf(now)
                .setProjects(1);
        if (phase != null && phase.phase() == Phase.CLOSED) {
            return one.setProjectsClosed(1)
                    .setClosed(Closed.of(model, readings, outcome, phase.closure()))
                    .build();
        }
        return one.setProjectsOpen(1)
                .setRisks(RiskCounts.of(model, readings))
                .setAdvice(Map.of(advice.getAdvice().name(), 1))
                .setValueEvidence(Map.of(outcome.getValueEvidence().name(), 1))
                .setInUseWithoutOutcome(Outcomes.isUsedUnmeasured(outcome) ? 1 : 0)
                .setInternalCostsUnknown(outcome.getCost().getInternalKnown() ? 0 : 1)
                .setUnknownsOpen(forecast.getUnknownsOpen())
                .setUnknownsOverdue(forecast.getUnknownsOverdue())
                .setUnknownsAtLeast(forecast.getUnknownsAtLeast() ? 1 : 0)
                .setOutOfPocket(outcome.getCost().getOutOfPocket())
                .setCostsAtLeast(outcome.getCost().getAtLeast() ? 1 : 0)
                .build();
    }

    /** Both together, as of the later of the two. */
    public static PortfolioIndicators plus(PortfolioIndicators one, PortfolioIndicators other) {
        Instant asOf = one.getAsOf().isAfter(other.getAsOf()) ? one.getAsOf() : other.getAsOf();
        return combined(one, other, asOf, Joining.PLUS);
    }

    /** The first without the second. */
    public static PortfolioIndicators minus(PortfolioIndicators one, PortfolioIndicators other) {
        return combined(one, other, one.getAsOf(), Joining.MINUS);
    }

    private static PortfolioIndicators combined(
            PortfolioIndicators one, PortfolioIndicators other, Instant asOf, Joining how) {
        if (!one.getOrganisationId().equals(other.getOrganisationId())) {
            throw new IllegalArgumentException("Projects of " + other.getOrganisationId()
                    + " cannot be counted in the portfolio of " + one.getOrganisationId()
                    + ": group contributions by organisation first");
        }
        return PortfolioIndicators.newBuilder()
                .setOrganisationId(one.getOrganisationId())
                .setAsOf(asOf)
                .setProjects(how.of(one.getProjects(), other.getProjects()))
                .setProjectsOpen(how.of(one.getProjectsOpen(), other.getProjectsOpen()))
                .setProjectsClosed(how.of(one.getProjectsClosed(), other.getProjectsClosed()))
                .setRisks(RiskCounts.of(one.getRisks(), other.getRisks(), how))
                .setAdvice(how.of(one.getAdvice(), other.getAdvice()))
                .setValueEvidence(how.of(one.getValueEvidence(), other.getValueEvidence()))
                .setInUseWithoutOutcome(how.of(one.getInUseWithoutOutcome(), other.getInUseWithoutOutcome()))
                .setInternalCostsUnknown(how.of(one.getInternalCostsUnknown(), other.getInternalCostsUnknown()))
                .setUnknownsOpen(how.of(one.getUnknownsOpen(), other.getUnknownsOpen()))
                .setUnknownsOverdue(how.of(one.getUnknownsOverdue(), other.getUnknownsOverdue()))
                .setUnknownsAtLeast(how.of(one.getUnknownsAtLeast(), other.getUnknownsAtLeast()))
                .setOutOfPocket(how.of(one.getOutOfPocket(), other.getOutOfPocket()))
                .setCostsAtLeast(how.of(one.getCostsAtLeast(), other.getCostsAtLeast()))
                .setClosed(Closed.of(one.getClosed(), other.getClosed(), how))
                .build();
    }
}
