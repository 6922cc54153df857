package nl.baken.assessment.dossier;

import nl.baken.event.IndicatorMeasured;
import nl.baken.event.IndicatorTargetSet;

/** The indicators that the project measures or has a target for, as a whole and for each segment. */
public record Indicators(Items<Indicator> items) implements Facet<Indicators> {

    public static final FacetKind<Indicators> KIND = new FacetKind<>("indicators", new Indicators(Items.empty()));

    @Override
    public Indicators with(ReportedEvent reported) {
        Stamp stamp = reported.stamp();
        return switch (reported.event()) {
            case IndicatorTargetSet e ->
                new Indicators(items.with(
                        Keys.of(e.getIndicatorId(), null), Indicator.unknown(), known -> known.with(stamp, e)));
            case IndicatorMeasured e ->
                new Indicators(items.with(
                        Keys.of(e.getIndicatorId(), e.getSegment()),
                        Indicator.unknown(),
                        known -> known.with(stamp, e)));
            default -> this;
        };
    }
}
