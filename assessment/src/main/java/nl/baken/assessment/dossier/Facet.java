package nl.baken.assessment.dossier;

/**
 * One thing that is kept of a project. It folds itself, and the fold depends neither on the order of events nor on how often
 * one comes (docs/decisions/0002). A new thing to keep is a class and a line in {@link Facets}.
 *
 * @param <F> the facet itself
 */
public interface Facet<F extends Facet<F>> {

    /** The facet with one more event; an equal one when the event is not about it, or is in it already. */
    F with(ReportedEvent reported);
}
