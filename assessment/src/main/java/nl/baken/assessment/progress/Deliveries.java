package nl.baken.assessment.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.baken.assessment.dossier.Calendar;
import nl.baken.assessment.dossier.Delivery;
import nl.baken.assessment.dossier.Delivery.Agreement;
import nl.baken.assessment.dossier.Delivery.Delay;
import nl.baken.assessment.dossier.Delivery.Receipt;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.output.DeliveryForecast;
import nl.baken.output.DueStatus;

/** Where the data deliveries stand. */
final class Deliveries {

    private Deliveries() {}

    static List<DeliveryForecast> of(Dossier dossier, Calendar calendar) {
        return dossier.deliveries().byId().entrySet().stream()
                .map(entry -> forecast(entry, calendar))
                .toList();
    }

    /** The day that holds now; null when there is none. */
    static LocalDate due(Delivery delivery) {
        Agreement agreement = Stamped.valueOf(delivery.agreed());
        if (isDelayed(delivery)) {
            return delivery.delays().last().value().newDue();
        }
        return agreement == null ? null : agreement.due();
    }

    private static DeliveryForecast forecast(Map.Entry<String, Delivery> entry, Calendar calendar) {
        Delivery delivery = entry.getValue();
        Agreement agreement = Stamped.valueOf(delivery.agreed());
        Stamped<Receipt> latest = delivery.delivered().last();
        return new DeliveryForecast(
                entry.getKey(),
                agreement == null ? null : agreement.dataSource(),
                Stamped.valueOf(delivery.promised()),
                due(delivery),
                latest == null ? null : Calendar.day(latest.stamp()),
                delivery.delays().entries().size(),
                automated(delivery),
                status(delivery, calendar));
    }

    private static DueStatus status(Delivery delivery, Calendar calendar) {
        LocalDate due = due(delivery);
        boolean withoutNewDate = isDelayed(delivery) && due == null;
        Stamp came = came(delivery);
        if (came != null) {
            boolean late = due != null && Calendar.day(came).isAfter(due);
            return late || withoutNewDate ? DueStatus.DONE_LATE : DueStatus.DONE;
        }
        if ((withoutNewDate && !calendar.over()) || calendar.isOverdue(due)) {
            return DueStatus.OVERDUE;
        }
        return due == null && !withoutNewDate ? DueStatus.NO_DATE : DueStatus.OPEN;
    }

    /** True when the latest word about the date is a delay. */
    private static boolean isDelayed(Delivery delivery) {
        Stamped<Delay> delay = delivery.delays().last();
        return delay != null
                && (delivery.agreed() == null || !delivery.agreed().stamp().isAfter(delay.stamp()));
    }

    /** The first delivery that answers the latest word about the date; null when that is still waited for. */
    private static Stamp came(Delivery delivery) {
        if (delivery.delivered().isEmpty()) {
            return null;
        }
        Stamp first = delivery.delivered().first();
        Stamp word = isDelayed(delivery)
                ? delivery.delays().last().stamp()
                : delivery.agreed() == null ? first : delivery.agreed().stamp();
        if (!word.isAfter(first)) {
            return first;
        }
        Stamp after = delivery.delivered().entries().stream()
                .map(Stamped::stamp)
                .filter(stamp -> !word.isAfter(stamp))
                .findFirst()
                .orElse(null);
        // An agreement that was written down after the data came does not make them late; a delay does.
        return after == null && !isDelayed(delivery) && !promisesLater(delivery) ? first : after;
    }

    /** True when the agreement, as it was made, was about a day still to come, after the latest delivery. */
    private static boolean promisesLater(Delivery delivery) {
        LocalDate due = due(delivery);
        return due != null
                && !due.isBefore(Calendar.day(delivery.agreed().stamp()))
                && due.isAfter(Calendar.day(delivery.delivered().last().stamp()));
    }

    private static Boolean automated(Delivery delivery) {
        return delivery.delivered().entries().reversed().stream()
                .map(receipt -> receipt.value().automated())
                .filter(automated -> automated != null)
                .findFirst()
                .orElse(null);
    }
}
