package nl.baken.assessment.dossier;

import java.time.LocalDate;
import java.util.List;
import nl.baken.event.Discipline;
import nl.baken.event.UnknownClosed;
import nl.baken.event.UnknownIdentified;
import nl.baken.event.UnknownOutcome;

/**
 * What is known of one unknown of the project.
 *
 * @param question the latest description; null when only its end is known
 * @param identified the first time it was named; null when only its end is known
 * @param closed the latest end; it is open again when it was identified after that
 */
public record UnknownItem(Stamped<Question> question, Stamp identified, Stamped<UnknownOutcome> closed) {

    /**
     * The unknown as the project describes it.
     *
     * @param criticality 1 (little depends on it) to 5 (everything does)
     * @param due the day by which the project wants to know; null when not planned
     */
    public record Question(
            String text, Discipline discipline, int criticality, List<String> dependsOn, LocalDate due) {}

    static UnknownItem unknown() {
        return new UnknownItem(null, null, null);
    }

    UnknownItem with(Stamp stamp, UnknownIdentified event) {
        Question latest = new Question(
                event.getQuestion(),
                event.getDiscipline(),
                event.getCriticality(),
                List.copyOf(event.getDependsOn()),
                event.getDue());
        Stamp first = identified == null || stamp.compareTo(identified) < 0 ? stamp : identified;
        return new UnknownItem(Stamped.later(question, new Stamped<>(stamp, latest)), first, closed);
    }

    UnknownItem with(Stamp stamp, UnknownClosed event) {
        return new UnknownItem(question, identified, Stamped.later(closed, new Stamped<>(stamp, event.getOutcome())));
    }

    /** True when it has been named and has not ended since. */
    public boolean open() {
        return question != null && (closed == null || question.stamp().isAfter(closed.stamp()));
    }
}
