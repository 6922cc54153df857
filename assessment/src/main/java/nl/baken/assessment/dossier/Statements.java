package nl.baken.assessment.dossier;

import java.util.regex.Pattern;
import nl.baken.event.IncidentResolved;
import nl.baken.event.Resolution;

/**
 * When something was first stated of a thing that has a name, and when last: this incident was reported, that dependency
 * ended.
 *
 * @param items by statement and thing
 */
public record Statements(Items<Times> items) implements Facet<Statements> {

    private static final Pattern LASTING = Pattern.compile(":(incident|warning|dependency):");

    /** What incidents, warnings and dependencies end goes last: without it they would stand again. */
    private static final Bound<Times> BOUND = new Bound<>(
            4 * Bound.MANY,
            144 * Bound.KIB,
            (name, times) -> !LASTING.matcher(name).find(),
            Times::last);

    public static final FacetKind<Statements> KIND = new FacetKind<>("statements", new Statements(Items.empty()));

    /**
     * When it was stated.
     *
     * @param unfounded whether there never was such a thing, as it was stated last; null when it never was
     */
    public record Times(Stamp first, Stamp last, Stamped<Boolean> unfounded) {

        private static Times of(Stamp stamp, Boolean unfounded) {
            return new Times(stamp, stamp, unfounded == null ? null : new Stamped<>(stamp, unfounded));
        }

        private Times and(Times other) {
            return new Times(
                    first.compareTo(other.first) <= 0 ? first : other.first,
                    last.compareTo(other.last) >= 0 ? last : other.last,
                    Stamped.later(unfounded, other.unfounded));
        }
    }

    @Override
    public Statements with(ReportedEvent reported) {
        Thing thing = Thing.of(reported.event());
        if (thing == null || thing.statement() == null) {
            return this;
        }
        Times times = Times.of(reported.stamp(), unfounded(reported));
        String base = Statement.base(thing.statement());
        Items<Times> next = items.with(BOUND, name(base, thing.key()), times, times::and);
        return new Statements(
                base.equals(thing.statement())
                        ? next
                        : next.with(BOUND, name(thing.statement(), thing.key()), times, times::and));
    }

    /** When something was stated of a thing; null when it never was. */
    Times of(String statement, String thing) {
        return statement == null ? null : items.byId().get(name(statement, thing));
    }

    /** A resolution that is not known states nothing. */
    private static Boolean unfounded(ReportedEvent reported) {
        boolean known = reported.event() instanceof IncidentResolved e && e.getResolution() != Resolution.UNKNOWN;
        return known ? ((IncidentResolved) reported.event()).getResolution() == Resolution.UNFOUNDED : null;
    }

    /** The key of the thing in a name of an item. */
    static String thing(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** No statement has a colon in it. */
    private static String name(String statement, String thing) {
        return statement + ':' + thing;
    }
}
