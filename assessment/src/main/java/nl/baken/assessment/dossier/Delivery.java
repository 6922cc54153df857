package nl.baken.assessment.dossier;

import java.time.LocalDate;
import nl.baken.event.Cadence;
import nl.baken.event.DataDelivered;
import nl.baken.event.DataDeliveryAgreed;
import nl.baken.event.DataDeliveryDelayed;
import nl.baken.event.DataQuality;
import nl.baken.event.DelayCause;

/**
 * What is known of one data delivery.
 *
 * @param promised the first agreement with a date: a later one never replaces it
 * @param agreed the latest agreement; null when only delays or deliveries are known
 * @param delays the latest delays
 * @param delivered the latest deliveries
 */
public record Delivery(
        Stamped<LocalDate> promised, Stamped<Agreement> agreed, Recent<Delay> delays, Recent<Receipt> delivered) {

    /**
     * What was agreed.
     *
     * @param due the day of the (first) delivery; null when no date was promised
     */
    public record Agreement(String dataSource, Cadence cadence, LocalDate due, Boolean structural) {}

    /**
     * A delay.
     *
     * @param newDue the new day; null when there is none
     */
    public record Delay(DelayCause cause, LocalDate newDue, Boolean structural) {}

    /**
     * A delivery that came.
     *
     * @param quality how good the data were; null when not judged
     * @param automated true when they came by themselves; null when not known
     */
    public record Receipt(DataQuality quality, Boolean automated) {}

    static Delivery unknown() {
        return new Delivery(null, null, Recent.empty(), Recent.empty());
    }

    Delivery with(Stamp stamp, DataDeliveryAgreed event) {
        Agreement latest =
                new Agreement(event.getDataSource(), event.getCadence(), event.getDue(), event.getStructural());
        Stamped<LocalDate> first = event.getDue() == null ? null : new Stamped<>(stamp, event.getDue());
        return new Delivery(
                Stamped.earlier(promised, first),
                Stamped.later(agreed, new Stamped<>(stamp, latest)),
                delays,
                delivered);
    }

    Delivery with(Stamp stamp, DataDeliveryDelayed event) {
        Delay delay = new Delay(event.getCause(), event.getNewDue(), event.getStructural());
        return new Delivery(promised, agreed, delays.with(stamp, delay), delivered);
    }

    Delivery with(Stamp stamp, DataDelivered event) {
        Receipt receipt = new Receipt(event.getQuality(), event.getAutomated());
        return new Delivery(promised, agreed, delays, delivered.with(stamp, receipt));
    }
}
