package nl.baken.assessment.dossier;

import java.util.Objects;

/**
 * Names a facet. Two kinds are the same only when they are the same object.
 *
 * @param <F> type of the facet
 */
public final class FacetKind<F extends Facet<F>> {

    private static final int NOT_IN_THE_LIST = -1;

    private final String name;
    private final F nothing;
    private int place = NOT_IN_THE_LIST;

    /**
     * A kind of facet.
     *
     * @param name in the state, where it cannot be changed once it was released
     * @param nothing the facet of a project of which nothing is known
     */
    FacetKind(String name, F nothing) {
        this.name = Objects.requireNonNull(name);
        this.nothing = Objects.requireNonNull(nothing);
    }

    public String name() {
        return name;
    }

    /** The facet of a project of which nothing is known. */
    public F nothing() {
        return nothing;
    }

    /** Class of the facet. */
    @SuppressWarnings("unchecked") // The class of an F is a class of F.
    public Class<F> type() {
        return (Class<F>) nothing.getClass();
    }

    /** Where facets of this kind stand among those of a project. */
    int place() {
        return place;
    }

    void takePlace(int next) {
        place = next;
    }

    /** A facet of this kind as what it is. */
    F cast(Facet<?> facet) {
        return type().cast(facet);
    }

    /** The same of one that was found in the place of this kind, where no other can be. */
    @SuppressWarnings("unchecked")
    F in(Facet<?>[] facets) {
        return (F) facets[place];
    }

    @Override
    public String toString() {
        return name;
    }
}
