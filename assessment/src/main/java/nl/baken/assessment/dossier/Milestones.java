package nl.baken.assessment.dossier;

import nl.baken.event.MilestonePlanned;
import nl.baken.event.MilestoneReached;

/** The milestones that the project names. */
public record Milestones(Items<Milestone> items) implements Facet<Milestones> {

    public static final FacetKind<Milestones> KIND = new FacetKind<>("milestones", new Milestones(Items.empty()));

    /** The key of the thing that a milestone is. */
    static String thing(String id) {
        return "milestone:" + id;
    }

    @Override
    public Milestones with(ReportedEvent reported) {
        Stamp stamp = reported.stamp();
        return switch (reported.event()) {
            case MilestonePlanned e ->
                new Milestones(items.with(
                        Milestone.BOUND,
                        Keys.of(e.getMilestoneId()),
                        Milestone.unknown(),
                        known -> known.with(stamp, e)));
            case MilestoneReached e ->
                new Milestones(items.with(
                        Milestone.BOUND,
                        Keys.of(e.getMilestoneId()),
                        Milestone.unknown(),
                        known -> known.with(stamp, e)));
            default -> this;
        };
    }
}
