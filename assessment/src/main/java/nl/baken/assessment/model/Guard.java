package nl.baken.assessment.model;

import java.time.Instant;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Match;
import nl.baken.assessment.dossier.Recent;
import nl.baken.assessment.time.NextChange;

/**
 * What must hold of a project, and of an event in its light, for a rule to count: the part of a {@code when} that cannot
 * be answered when the event comes in. Pure, and never an exception: what cannot be answered does not hold.
 *
 * <p>A condition only takes away: where it does not hold, the rule does not count.
 */
public interface Guard {

    /** The condition of a rule that has none. */
    Guard ALWAYS = new Always();

    /** Whether it holds, as far as it is about the project alone. */
    boolean holds(Dossier dossier, Instant now);

    /** Whether it holds of one of the events of the rule, as far as it is about that event in the light of the project. */
    boolean holdsFor(Match event, Dossier dossier, Instant now);

    /**
     * The earliest moment after now at which either answer can be another one by the passing of time alone; it may be
     * too early and is never too late.
     *
     * @param events the events of the rule
     */
    NextChange nextChange(Recent<Match> events, Dossier dossier, Instant now);

    /**
     * What its answers depend on beside the events of the rule and the time. While it gives an equal value, and no moment
     * of {@link #nextChange} has come, the answers are the same.
     */
    Object reads(Dossier dossier);

    /** As it is written, for people who read the model; empty when there is none. */
    String text();
}
