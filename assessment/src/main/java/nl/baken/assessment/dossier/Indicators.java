package nl.baken.assessment.dossier;

import nl.baken.event.IndicatorMeasured;
import nl.baken.event.IndicatorTargetSet;
import nl.baken.event.ReleaseDeployed;

/**
 * The indicators that the project measures or has a target for, as a whole and for each segment.
 *
 * @param use the first use of the solution, as {@link Use} has it: baselines after it go first; null when there was none
 */
public record Indicators(Items<Indicator> items, Stamp use) implements Facet<Indicators> {

    public static final FacetKind<Indicators> KIND = new FacetKind<>("indicators", new Indicators(Items.empty(), null));

    @Override
    public Indicators with(ReportedEvent reported) {
        Stamp stamp = reported.stamp();
        return switch (reported.event()) {
            case IndicatorTargetSet e ->
                new Indicators(
                        items.with(
                                Indicator.BOUND,
                                Keys.of(e.getIndicatorId(), null),
                                Indicator.unknown(),
                                known -> known.with(stamp, e)),
                        use);
            case IndicatorMeasured e ->
                new Indicators(
                        items.with(
                                Indicator.BOUND,
                                Keys.of(e.getIndicatorId(), e.getSegment()),
                                Indicator.unknown(),
                                known -> known.with(stamp, e, use)),
                        use);
            case ReleaseDeployed e when !e.getShadowMode() -> new Indicators(items, Stamp.earliest(use, stamp));
            default -> this;
        };
    }
}
