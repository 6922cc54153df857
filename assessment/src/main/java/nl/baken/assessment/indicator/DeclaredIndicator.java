package nl.baken.assessment.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.FacetKind;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.Text;

/**
 * Something that is computed of a project, with all that has to be known about it: to show it, to compute it again only when
 * it can have changed, and to hold it against its bounds. A new one is a class, its texts in the message catalogue, and a line
 * in {@link DeclaredIndicators}.
 *
 * @param <T> type of the value
 */
public interface DeclaredIndicator<T> {

    /** Names it, for ever: lower case, with hyphens. */
    String id();

    Text name();

    /** What it means and what it does not, for who reads it. */
    Text explanation();

    IndicatorUnit unit();

    /** Where it comes from: line of the report; empty when it is our own. */
    default Optional<String> source() {
        return Optional.empty();
    }

    /** All that the value depends on beside the time. */
    Set<FacetKind<?>> reads();

    /** The value at a moment of the log; null when the events do not give it. */
    T value(Dossier dossier, Instant now);

    /**
     * Whether the events tell it. What is not told may have a value all the same: the sum of nothing is 0.
     *
     * @param value of the same dossier at the same moment; null when there is none
     */
    default Telling telling(Dossier dossier, T value, Instant now) {
        return Telling.toldWhen(value != null);
    }

    /**
     * True when there was more than is kept: a sum, or a number of things, is then at least what it says.
     *
     * @param value of the same dossier
     */
    default boolean truncated(Dossier dossier, T value) {
        return false;
    }

    /** The next moment at which time alone may change the value. */
    default NextChange until(Dossier dossier, Instant now) {
        return NextChange.NEVER;
    }

    /** The events behind the value, in no order. */
    List<Stamp> events(Dossier dossier, Instant now);

    /** The words that the value, or each thing in a list, can have; empty when it has none. */
    default List<String> levels() {
        return List.of();
    }

    /** What is missing when it is not told, or cannot be computed from what was told; empty when it always is told. */
    default Optional<Text> missing() {
        return Optional.empty();
    }

    /** Which numbers the value can be. */
    default Bounds bounds() {
        return Bounds.NOT_NEGATIVE;
    }
}
