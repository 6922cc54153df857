package nl.baken.assessment.dossier;

import nl.baken.event.UnknownClosed;
import nl.baken.event.UnknownIdentified;

/** The unknowns that the project names. */
public record Unknowns(Items<UnknownItem> items) implements Facet<Unknowns> {

    public static final FacetKind<Unknowns> KIND = new FacetKind<>("unknowns", new Unknowns(Items.empty()));

    @Override
    public Unknowns with(ReportedEvent reported) {
        Stamp stamp = reported.stamp();
        return switch (reported.event()) {
            case UnknownIdentified e ->
                new Unknowns(items.with(
                        UnknownItem.BOUND,
                        Keys.of(e.getUnknownId()),
                        UnknownItem.unknown(),
                        known -> known.with(stamp, e)));
            case UnknownClosed e ->
                new Unknowns(items.with(
                        UnknownItem.BOUND,
                        Keys.of(e.getUnknownId()),
                        UnknownItem.unknown(),
                        known -> known.with(stamp, e)));
            default -> this;
        };
    }
}
