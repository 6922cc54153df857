package nl.baken.assessment.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.baken.assessment.dossier.Calendar;
import nl.baken.assessment.dossier.Delivery;
import nl.baken.assessment.dossier.Delivery.Delay;
import nl.baken.assessment.dossier.Delivery.Receipt;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Recent;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.event.Cadence;
import nl.baken.output.DeliveryForecast;
import nl.baken.output.DueStatus;

/** Where the data deliveries stand. */
final class Deliveries {

    private static final int MONTHS_OF_A_QUARTER = 3;

    private Deliveries() {}

    static List<DeliveryForecast> of(Dossier dossier, Calendar calendar) {
        return dossier.deliveries().byId().entrySet().stream()
                .map(entry -> forecast(entry, calendar))
                .toList();
    }

    /** The day that holds now; null when there is none. */
    static LocalDate due(Delivery delivery) {
        return isDelayed(delivery)
                ? delivery.delays().last().value().newDue()
                : Stamped.valueOf(delivery.agreed().last());
    }

    private static DeliveryForecast forecast(Map.Entry<String, Delivery> entry, Calendar calendar) {
        Delivery delivery = entry.getValue();
        Stamped<Receipt> latest = delivery.delivered().last();
        return new DeliveryForecast(
                Stamped.valueOf(delivery.id()),
                Stamped.valueOf(delivery.dataSource()),
                Stamped.valueOf(delivery.promised()),
                due(delivery),
                latest == null ? null : latest.stamp().day(),
                latest == null ? null : latest.stamp().precision(),
                nextDue(delivery),
                delivery.delays().entries().size(),
                automated(delivery),
                status(delivery, calendar));
    }

    private static DueStatus status(Delivery delivery, Calendar calendar) {
        Stamp came = came(delivery);
        if (came != null && isNextLate(delivery, calendar)) {
            return DueStatus.OVERDUE;
        }
        if (came != null) {
            return isLate(delivery, came) ? DueStatus.DONE_LATE : DueStatus.DONE;
        }
        LocalDate due = due(delivery);
        boolean withoutNewDate = isDelayed(delivery) && due == null;
        Stamp word = word(delivery);
        boolean late = word != null
                && (withoutNewDate ? !calendar.over() && calendar.isMissed(word) : calendar.isOverdue(due, word));
        if (late) {
            return DueStatus.OVERDUE;
        }
        return due == null && !withoutNewDate ? DueStatus.NO_DATE : DueStatus.OPEN;
    }

    /** The event that gave the date that holds, or took it away; null when none did. */
    private static Stamp word(Delivery delivery) {
        if (isDelayed(delivery)) {
            return delivery.delays().last().stamp();
        }
        return delivery.agreed().isEmpty() ? null : delivery.agreed().last().stamp();
    }

    /**
     * The last day for the next delivery of its cadence, counted from the latest; null when data come once or all the time,
     * or when nobody knows when they came last.
     */
    static LocalDate nextDue(Delivery delivery) {
        Stamped<Receipt> latest = delivery.delivered().last();
        Cadence cadence = Stamped.valueOf(delivery.cadence());
        if (latest == null || cadence == null || latest.stamp().undated() || came(delivery) == null) {
            return null;
        }
        LocalDate came = latest.stamp().latestDay();
        return switch (cadence) {
            case DAILY -> came.plusDays(1);
            case WEEKLY -> came.plusWeeks(1);
            case MONTHLY -> came.plusMonths(1);
            case QUARTERLY -> came.plusMonths(MONTHS_OF_A_QUARTER);
            case YEARLY -> came.plusYears(1);
            case ONCE, REAL_TIME, UNKNOWN -> null;
        };
    }

    private static boolean isNextLate(Delivery delivery, Calendar calendar) {
        LocalDate next = nextDue(delivery);
        return next != null
                && calendar.isOverdue(next, delivery.delivered().last().stamp());
    }

    /** Held against the date that held when it came: no later agreement makes it come in time. */
    private static boolean isLate(Delivery delivery, Stamp came) {
        Stamped<LocalDate> agreed = before(delivery.agreed(), came);
        Stamped<Delay> delay = before(delivery.delays(), came);
        if (delay != null && (agreed == null || !agreed.stamp().isAfter(delay.stamp()))) {
            LocalDate newDue = delay.value().newDue();
            return newDue == null || came.earliestDay().isAfter(newDue);
        }
        LocalDate due = agreed == null ? due(delivery) : agreed.value();
        return due != null && came.earliestDay().isAfter(due);
    }

    private static <T> Stamped<T> before(Recent<T> events, Stamp moment) {
        return events.entries().reversed().stream()
                .filter(event -> !event.stamp().isAfter(moment))
                .findFirst()
                .orElse(null);
    }

    /** True when the latest word about the date is a delay. */
    private static boolean isDelayed(Delivery delivery) {
        Stamped<Delay> delay = delivery.delays().last();
        return delay != null
                && (delivery.agreed().isEmpty()
                        || !delivery.agreed().last().stamp().isAfter(delay.stamp()));
    }

    /** The first delivery that answers the latest word about the date; null when that is still waited for. */
    private static Stamp came(Delivery delivery) {
        if (delivery.delivered().isEmpty()) {
            return null;
        }
        Stamp first = delivery.delivered().first();
        Stamp word = isDelayed(delivery)
                ? delivery.delays().last().stamp()
                : delivery.agreed().isEmpty() ? first : delivery.agreed().last().stamp();
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
                && !due.isBefore(delivery.agreed().last().stamp().earliestDay())
                && due.isAfter(delivery.delivered().last().stamp().latestDay());
    }

    private static Boolean automated(Delivery delivery) {
        return delivery.delivered().entries().reversed().stream()
                .map(receipt -> receipt.value().automated())
                .filter(automated -> automated != null)
                .findFirst()
                .orElse(null);
    }
}
