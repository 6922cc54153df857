package nl.baken.truth.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.baken.truth.log.Event;
import nl.baken.truth.log.World;

/**
 * Data that somebody promised: the events about it, in order.
 *
 * @param events when it was agreed on, put off and delivered
 */
public record Delivery(String id, List<Event> events) {

    public static Map<String, Delivery> of(World world) {
        return world.ask(Delivery.class, Delivery::find);
    }

    private static Map<String, Delivery> find(World world) {
        Map<String, Delivery> deliveries = new TreeMap<>();
        world.of("DataDeliveryAgreed", "DataDeliveryDelayed", "DataDelivered")
                .forEach(event -> deliveries
                        .computeIfAbsent(event.named("deliveryId"), id -> new Delivery(id, new ArrayList<>()))
                        .events
                        .add(event));
        return deliveries;
    }

    public List<Event> all(String kind) {
        return events.stream().filter(event -> event.is(kind)).toList();
    }

    public Optional<Event> last(String kind) {
        return all(kind).stream().reduce((one, other) -> other);
    }

    /** The day that was promised first. */
    public Optional<LocalDate> promised() {
        return all("DataDeliveryAgreed").stream()
                .filter(event -> event.has("due"))
                .findFirst()
                .map(event -> event.dayOf("due"));
    }

    /** The day that an event gives for it, if any. */
    private static Optional<LocalDate> given(Event event) {
        String field = event.is("DataDeliveryAgreed") ? "due" : "newDue";
        return event.has(field) ? Optional.of(event.dayOf(field)) : Optional.empty();
    }

    /** The days that were given for it, in order; a delivery gives none. */
    private List<Event> dates() {
        return events.stream()
                .filter(event -> !event.is("DataDelivered") && given(event).isPresent())
                .toList();
    }

    /** The day that holds: none once it was put off without one. */
    public Optional<LocalDate> due() {
        return isPutOff() || dates().isEmpty() ? Optional.empty() : given(dates().getLast());
    }

    /** Whether the latest word on its date is that there is none any more. */
    public boolean isPutOff() {
        return events.stream()
                .filter(event -> event.is("DataDeliveryDelayed") || given(event).isPresent())
                .reduce((one, other) -> other)
                .filter(event -> event.is("DataDeliveryDelayed") && given(event).isEmpty())
                .isPresent();
    }

    /** The latest word of how often it comes, or an empty text. */
    public String cadence() {
        return all("DataDeliveryAgreed").stream()
                .map(event -> event.text("cadence"))
                .filter(cadence -> !cadence.isEmpty() && !cadence.equals("UNKNOWN"))
                .reduce((one, other) -> other)
                .orElse("");
    }

    /** Whether it comes again and again. */
    public boolean comesAgain() {
        return switch (cadence()) {
            case "", "ONCE", "REAL_TIME" -> false;
            default -> true;
        };
    }

    /** The last day for what comes after the latest delivery, by its cadence. */
    public LocalDate next(LocalDate delivered) {
        return switch (cadence()) {
            case "DAILY" -> delivered.plusDays(1);
            case "WEEKLY" -> delivered.plusWeeks(1);
            case "MONTHLY" -> delivered.plusMonths(1);
            case "QUARTERLY" -> delivered.plusMonths(3);
            default -> delivered.plusYears(1);
        };
    }

    /** Whether it came and nothing was said of its date afterwards. */
    public boolean isDone() {
        return !events.isEmpty() && events.getLast().is("DataDelivered");
    }

    /** Whether it came, and a date was given afterwards. */
    public boolean isUnsure() {
        return !isDone() && last("DataDelivered").isPresent();
    }

    /** Whether the date that held passed without it, or the next of its cadence did. */
    public Answer isOverdue(World world) {
        if (isUnsure()) {
            return Answer.UNSURE;
        }
        if (isDone()) {
            if (!comesAgain()) {
                return cadence().equals("REAL_TIME") ? Answer.UNSURE : Answer.NO;
            }
            Event delivered = events.getLast();
            LocalDate next = next(delivered.latest());
            boolean past = world.isPast(next);
            boolean pending = due().filter(due -> due.isAfter(next)).isPresent();
            return past ? pending ? Answer.UNSURE : counts(world, next, delivered) : Answer.NO;
        }
        if (isPutOff()) {
            return Answer.UNSURE;
        }
        Optional<LocalDate> due = due();
        return due.isPresent() && world.isPast(due.get())
                ? Reporting.counts(world, due.get(), dates().getLast())
                : Answer.NO;
    }

    private static Answer counts(World world, LocalDate next, Event delivered) {
        return delivered.isDated() ? Reporting.counts(world, next, delivered) : Answer.UNSURE;
    }

    /** Whether what came since the date was given came after it: put off without another one, it came later than promised. */
    public Answer isLate(World world) {
        if (dates().isEmpty()) {
            return Answer.UNSURE;
        }
        if (isPutOff()) {
            Answer later = isLaterThanGiven(world);
            return later == Answer.YES ? later : Answer.UNSURE;
        }
        return isLaterThanGiven(world);
    }

    private Answer isLaterThanGiven(World world) {
        Event date = dates().getLast();
        List<Answer> late = all("DataDelivered").stream()
                .filter(delivered -> world.isAfter(delivered, date))
                .map(delivered -> Days.isLate(delivered, given(date).orElseThrow(), world))
                .toList();
        return Answer.all(late, Answer.UNSURE);
    }
}
