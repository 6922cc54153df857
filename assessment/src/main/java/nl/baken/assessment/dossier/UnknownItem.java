package nl.baken.assessment.dossier;

import java.time.LocalDate;
import java.util.List;
import nl.baken.event.Discipline;
import nl.baken.event.UnknownClosed;
import nl.baken.event.UnknownIdentified;
import nl.baken.event.UnknownOutcome;

/**
 * What is known of one unknown of the project. What an event leaves open keeps the value that it had.
 *
 * @param id as it was written last
 * @param text the latest description, with how much depends on it; null when only its end is known
 * @param discipline the latest that is known
 * @param dependsOn the latest that are known
 * @param due the latest day by which the project wants to know
 * @param identified the first time it was named; null when only its end is known
 * @param ends the latest ends; it is open again when it was identified after that
 */
public record UnknownItem(
        Stamped<String> id,
        Stamped<Text> text,
        Stamped<Discipline> discipline,
        Stamped<List<String>> dependsOn,
        Stamped<LocalDate> due,
        Stamp identified,
        Recent<UnknownOutcome> ends) {

    static final Bound<UnknownItem> BOUND = Bound.of(104 * Bound.KIB, unknown -> !unknown.open(), UnknownItem::since);

    private static final int MOST_ENDS = 12;

    /**
     * The unknown as the project describes it.
     *
     * @param criticality 1 (little depends on it) to 5 (everything does)
     * @param dependsOn keys of other unknowns
     * @param due the day by which the project wants to know; null when not planned
     */
    public record Question(
            String text, Discipline discipline, int criticality, List<String> dependsOn, LocalDate due) {}

    /**
     * A description.
     *
     * @param criticality 1 (little depends on it) to 5 (everything does)
     */
    public record Text(String question, int criticality) {}

    static UnknownItem unknown() {
        return new UnknownItem(null, null, null, null, null, null, Recent.empty());
    }

    UnknownItem with(Stamp stamp, UnknownIdentified event) {
        List<String> others = event.getDependsOn().stream().map(Keys::of).toList();
        return new UnknownItem(
                Stamped.later(id, new Stamped<>(stamp, event.getUnknownId())),
                Stamped.later(text, new Stamped<>(stamp, new Text(event.getQuestion(), event.getCriticality()))),
                event.getDiscipline() == Discipline.UNKNOWN
                        ? discipline
                        : Stamped.later(discipline, new Stamped<>(stamp, event.getDiscipline())),
                others.isEmpty() ? dependsOn : Stamped.later(dependsOn, new Stamped<>(stamp, others)),
                Stamped.laterKnown(due, stamp, event.getDue()),
                Stamp.earliest(identified, stamp),
                ends);
    }

    UnknownItem with(Stamp stamp, UnknownClosed event) {
        return new UnknownItem(
                Stamped.later(id, new Stamped<>(stamp, event.getUnknownId())),
                text,
                discipline,
                dependsOn,
                due,
                identified,
                ends.with(stamp, event.getOutcome(), MOST_ENDS));
    }

    /** The latest description; null when only its end is known. */
    public Stamped<Question> question() {
        return text == null
                ? null
                : new Stamped<>(
                        text.stamp(),
                        new Question(
                                text.value().question(),
                                discipline == null ? Discipline.UNKNOWN : discipline.value(),
                                text.value().criticality(),
                                dependsOn == null ? List.of() : dependsOn.value(),
                                Stamped.valueOf(due)));
    }

    /** The end that holds, since it was first reported; null when there is none. An end that is reported again is no other. */
    public Stamped<UnknownOutcome> closed() {
        Stamped<UnknownOutcome> closed = null;
        for (Stamped<UnknownOutcome> end : ends.entries()) {
            boolean openedSince = closed != null
                    && text != null
                    && text.stamp().isAfter(closed.stamp())
                    && !text.stamp().isAfter(end.stamp());
            boolean another = closed != null && end.value() != UnknownOutcome.UNKNOWN && end.value() != closed.value();
            if (closed == null || openedSince || another) {
                closed = end;
            }
        }
        return closed;
    }

    private Stamp since() {
        return Stamp.earliest(identified, ends.first());
    }

    /** True when it has been named and has not ended since. */
    public boolean open() {
        return text != null
                && (ends.isEmpty() || text.stamp().isAfter(ends.last().stamp()));
    }
}
