package nl.baken.assessment.dossier;

import nl.baken.event.CostRecorded;

/** What the project cost. */
public record Costs(Recent<Cost> costs) implements Facet<Costs> {

    public static final FacetKind<Costs> KIND = new FacetKind<>("costs", new Costs(Recent.empty()));

    @Override
    public Costs with(ReportedEvent reported) {
        return reported.event() instanceof CostRecorded e
                ? new Costs(costs.with(
                        reported.stamp(),
                        new Cost(e.getAmount(), e.getKind(), e.getBasis(), e.getHours()),
                        Cost.CAPACITY))
                : this;
    }
}
