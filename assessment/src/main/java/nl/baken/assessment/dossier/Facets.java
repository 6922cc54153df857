package nl.baken.assessment.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The facets of one project, each of the kinds once. */
public final class Facets {

    /** What is kept of a project: the one list of it. */
    public static final List<FacetKind<?>> KINDS = List.of(
            Registration.KIND,
            Profile.KIND,
            Activity.KIND,
            Phases.KIND,
            GateDecisions.KIND,
            Releases.KIND,
            Use.KIND,
            Users.KIND,
            Steering.KIND,
            Milestones.KIND,
            Unknowns.KIND,
            Options.KIND,
            Deliveries.KIND,
            Indicators.KIND,
            Costs.KIND,
            Budget.KIND,
            Status.KIND,
            Statements.KIND,
            Things.KIND,
            Matches.KIND,
            ProjectZone.KIND,
            Learned.KIND,
            Uses.KIND);

    static {
        for (int i = 0; i < KINDS.size(); i++) {
            KINDS.get(i).takePlace(i);
        }
    }

    private static final Map<String, FacetKind<?>> BY_NAME =
            KINDS.stream().collect(Collectors.toUnmodifiableMap(FacetKind::name, Function.identity()));

    /** Of a project of which nothing is known. */
    public static final Facets NOTHING =
            new Facets(KINDS.stream().map(FacetKind::nothing).toArray(Facet<?>[]::new));

    private final Facet<?>[] facets;

    private Facets(Facet<?>[] facets) {
        this.facets = facets;
    }

    /** Those that are given, and nothing of the others. */
    public static Facets of(Map<FacetKind<?>, Facet<?>> known) {
        Facet<?>[] facets = NOTHING.facets.clone();
        known.forEach((kind, facet) -> facets[kind.place()] = kind.cast(facet));
        return new Facets(facets);
    }

    /** The kind with this name; empty when there is none. */
    public static Optional<FacetKind<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The facet of a kind. */
    public <F extends Facet<F>> F get(FacetKind<F> kind) {
        return kind.in(facets);
    }

    /**
     * The facets with one more event; the same object when it is in them already. A facet that the event left as it was is
     * the same object too, so that what follows from it need not be computed.
     */
    Facets with(ReportedEvent reported) {
        Facet<?>[] next = null;
        for (int i = 0; i < facets.length; i++) {
            Facet<?> folded = facets[i].with(reported);
            if (!folded.equals(facets[i])) {
                next = next == null ? facets.clone() : next;
                next[i] = folded;
            }
        }
        return next == null ? this : new Facets(next);
    }

    @Override
    public boolean equals(Object other) {
        return other == this || (other instanceof Facets others && Arrays.equals(facets, others.facets));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(facets);
    }

    @Override
    public String toString() {
        return Arrays.toString(facets);
    }
}
