package nl.baken.assessment.dossier;

import nl.baken.event.Phase;
import nl.baken.event.PhaseEntered;

/** The phases that the project entered. */
public record Phases(Recent<PhaseEntry> entries) implements Facet<Phases> {

    public static final FacetKind<Phases> KIND = new FacetKind<>("phases", new Phases(Recent.empty()));

    @Override
    public Phases with(ReportedEvent reported) {
        return reported.event() instanceof PhaseEntered e && e.getPhase() != Phase.UNKNOWN
                ? new Phases(entries.within(
                        8 * Bound.KIB,
                        Recent.CAPACITY,
                        reported.stamp(),
                        new PhaseEntry(e.getPhase(), e.getDecided(), e.getClosure())))
                : this;
    }
}
