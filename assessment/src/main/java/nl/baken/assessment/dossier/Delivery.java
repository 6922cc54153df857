package nl.baken.assessment.dossier;

import java.time.LocalDate;
import nl.baken.event.Cadence;
import nl.baken.event.DataDelivered;
import nl.baken.event.DataDeliveryAgreed;
import nl.baken.event.DataDeliveryDelayed;
import nl.baken.event.DataQuality;
import nl.baken.event.DelayCause;

/**
 * What is known of one data delivery. What an event leaves open keeps the value that it had.
 *
 * @param id as it was written last
 * @param dataSource the latest; null when only delays or deliveries are known
 * @param cadence the latest that is known
 * @param structural the latest that is known
 * @param promised the first agreement with a date: a later one never replaces it
 * @param agreed the latest agreements with a date
 * @param delays the latest delays
 * @param delaysBefore how many delays there were beside those
 * @param delivered the latest deliveries
 */
public record Delivery(
        Stamped<String> id,
        Stamped<String> dataSource,
        Stamped<Cadence> cadence,
        Stamped<Boolean> structural,
        Stamped<LocalDate> promised,
        Recent<LocalDate> agreed,
        Recent<Delay> delays,
        int delaysBefore,
        Recent<Receipt> delivered) {

    static final Bound<Delivery> BOUND = Bound.of(88 * Bound.KIB, Delivery::isDelivered, Delivery::since);

    private static final int MOST = 20;

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
        return new Delivery(null, null, null, null, null, Recent.empty(), Recent.empty(), 0, Recent.empty());
    }

    Delivery with(Stamp stamp, DataDeliveryAgreed event) {
        LocalDate due = event.getDue();
        return new Delivery(
                Stamped.later(id, new Stamped<>(stamp, event.getDeliveryId())),
                Stamped.later(dataSource, new Stamped<>(stamp, event.getDataSource())),
                event.getCadence() == Cadence.UNKNOWN
                        ? cadence
                        : Stamped.later(cadence, new Stamped<>(stamp, event.getCadence())),
                Stamped.laterKnown(structural, stamp, event.getStructural()),
                due == null ? promised : Stamped.earlier(promised, new Stamped<>(stamp, due)),
                due == null ? agreed : agreed.with(stamp, due, MOST),
                delays,
                delaysBefore,
                delivered);
    }

    Delivery with(Stamp stamp, DataDeliveryDelayed event) {
        Delay delay = new Delay(event.getCause(), event.getNewDue(), event.getStructural());
        return new Delivery(
                Stamped.later(id, new Stamped<>(stamp, event.getDeliveryId())),
                dataSource,
                cadence,
                structural,
                promised,
                agreed,
                delays.with(stamp, delay, MOST),
                delaysBefore + (delays.isFullFor(stamp, MOST) ? 1 : 0),
                delivered);
    }

    Delivery with(Stamp stamp, DataDelivered event) {
        Receipt receipt = new Receipt(event.getQuality(), event.getAutomated());
        return new Delivery(
                Stamped.later(id, new Stamped<>(stamp, event.getDeliveryId())),
                dataSource,
                cadence,
                structural,
                promised,
                agreed,
                delays,
                delaysBefore,
                delivered.with(stamp, receipt, MOST));
    }

    /** True when data came and no later word about a date is waiting for an answer. */
    private boolean isDelivered() {
        return !delivered.isEmpty()
                && isBefore(agreed, delivered.last().stamp())
                && isBefore(delays, delivered.last().stamp());
    }

    private static boolean isBefore(Recent<?> words, Stamp delivery) {
        return words.isEmpty() || !words.last().stamp().isAfter(delivery);
    }

    private Stamp since() {
        return Stamp.earliest(agreed.first(), delays.first(), delivered.first(), id.stamp());
    }
}
