package nl.baken.assessment.dossier;

import nl.baken.event.Decision;
import nl.baken.event.SteeringDecisionTaken;

/** What the steering group decided. */
public record GateDecisions(Recent<GateDecision> decisions) implements Facet<GateDecisions> {

    public static final FacetKind<GateDecisions> KIND = new FacetKind<>("decisions", new GateDecisions(Recent.empty()));

    @Override
    public GateDecisions with(ReportedEvent reported) {
        return reported.event() instanceof SteeringDecisionTaken e && e.getDecision() != Decision.UNKNOWN
                ? new GateDecisions(decisions.with(
                        reported.stamp(),
                        new GateDecision(
                                e.getDecision(),
                                e.getPhase(),
                                e.getResumeCondition(),
                                e.getResumeOn(),
                                e.getWithNextPhasePlan())))
                : this;
    }
}
