package nl.baken.assessment.progress;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import nl.baken.assessment.dossier.Calendar;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.dossier.UnknownItem;
import nl.baken.assessment.dossier.UnknownItem.Question;
import nl.baken.event.UnknownOutcome;
import nl.baken.output.DueStatus;
import nl.baken.output.UnknownForecast;

/**
 * Where the unknowns stand. One of which only the end is known is left out: without its criticality nobody can say what
 * that end means.
 */
final class Unknowns {

    private static final Comparator<UnknownForecast> HARDEST_FIRST = Comparator.comparingInt(
                    UnknownForecast::getCriticality)
            .reversed()
            .thenComparing(UnknownForecast::getDue, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(UnknownForecast::getIdentified)
            .thenComparing(UnknownForecast::getUnknownId);

    private static final int MOST_WAITED_FOR = 10;

    private Unknowns() {}

    static List<UnknownForecast> of(Dossier dossier, Calendar calendar) {
        SortedMap<String, UnknownItem> unknowns = dossier.unknowns().byId();
        return unknowns.entrySet().stream()
                .filter(entry -> entry.getValue().question() != null)
                .map(entry -> forecast(entry, unknowns, calendar))
                .sorted(HARDEST_FIRST)
                .toList();
    }

    private static UnknownForecast forecast(
            Map.Entry<String, UnknownItem> entry, SortedMap<String, UnknownItem> all, Calendar calendar) {
        UnknownItem unknown = entry.getValue();
        Question question = unknown.question().value();
        return new UnknownForecast(
                Stamped.valueOf(unknown.id()),
                question.text(),
                question.discipline(),
                question.criticality(),
                unknown.identified().day(),
                unknown.identified().precision(),
                question.due(),
                unknown.open() ? null : Stamped.valueOf(unknown.closed()),
                unknown.open() ? waitsFor(entry.getKey(), all) : List.of(),
                status(unknown, calendar));
    }

    private static DueStatus status(UnknownItem unknown, Calendar calendar) {
        LocalDate due = unknown.question().value().due();
        if (unknown.open()) {
            if (due == null) {
                return DueStatus.NO_DATE;
            }
            return calendar.isOverdue(due, unknown.due().stamp()) ? DueStatus.OVERDUE : DueStatus.OPEN;
        }
        if (unknown.closed().value() == UnknownOutcome.DEFERRED) {
            return DueStatus.DEFERRED;
        }
        boolean late = due != null && unknown.closed().stamp().earliestDay().isAfter(due);
        return late ? DueStatus.DONE_LATE : DueStatus.DONE;
    }

    /** Follows the study logic as far as it is open, the nearest first; a circle of unknowns that wait for each other ends by itself. */
    private static List<String> waitsFor(String id, SortedMap<String, UnknownItem> all) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(id));
        while (!next.isEmpty() && found.size() < MOST_WAITED_FOR) {
            for (String other : all.get(next.remove()).question().value().dependsOn()) {
                UnknownItem unknown = all.get(other);
                if (unknown != null && unknown.open() && !other.equals(id) && found.add(other)) {
                    next.add(other);
                }
            }
        }
        return found.stream()
                .limit(MOST_WAITED_FOR)
                .sorted()
                .map(key -> all.get(key).id().value())
                .toList();
    }
}
