package nl.baken.assessment.dossier;

import nl.baken.event.DataDelivered;
import nl.baken.event.DataDeliveryAgreed;
import nl.baken.event.DataDeliveryDelayed;

/** The data deliveries that the project names. */
public record Deliveries(Items<Delivery> items) implements Facet<Deliveries> {

    public static final FacetKind<Deliveries> KIND = new FacetKind<>("deliveries", new Deliveries(Items.empty()));

    @Override
    public Deliveries with(ReportedEvent reported) {
        Stamp stamp = reported.stamp();
        return switch (reported.event()) {
            case DataDeliveryAgreed e ->
                new Deliveries(items.with(
                        Delivery.BOUND, Keys.of(e.getDeliveryId()), Delivery.unknown(), known -> known.with(stamp, e)));
            case DataDeliveryDelayed e ->
                new Deliveries(items.with(
                        Delivery.BOUND, Keys.of(e.getDeliveryId()), Delivery.unknown(), known -> known.with(stamp, e)));
            case DataDelivered e ->
                new Deliveries(items.with(
                        Delivery.BOUND, Keys.of(e.getDeliveryId()), Delivery.unknown(), known -> known.with(stamp, e)));
            default -> this;
        };
    }
}
