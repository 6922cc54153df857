package nl.baken.assessment.dossier;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Of which things with a name two dossiers hold something else. */
public final class ChangedThings {

    private ChangedThings() {}

    /** The keys of the things of which a statement, a fact or a plan is another object. */
    public static Set<String> between(Dossier one, Dossier other) {
        Set<String> changed = new HashSet<>();
        add(one.statements().items(), other.statements().items(), Statements::thing, changed);
        add(one.things().items(), other.things().items(), Function.identity(), changed);
        add(one.milestones(), other.milestones(), Milestones::thing, changed);
        return changed;
    }

    /** Both are in the order of their ids, so one walk along both is enough. */
    @SuppressWarnings("ReferenceEquality") // Items are the same object for as long as no event changes them.
    private static <T> void add(Items<T> one, Items<T> other, Function<String, String> thing, Set<String> changed) {
        if (one.byId() == other.byId()) {
            return;
        }
        Iterator<Map.Entry<String, T>> ones = one.byId().entrySet().iterator();
        Iterator<Map.Entry<String, T>> others = other.byId().entrySet().iterator();
        Map.Entry<String, T> left = next(ones);
        Map.Entry<String, T> right = next(others);
        while (left != null || right != null) {
            int order = order(left, right);
            if (order != 0 || left.getValue() != right.getValue()) {
                changed.add(thing.apply((order <= 0 ? left : right).getKey()));
            }
            left = order <= 0 ? next(ones) : left;
            right = order >= 0 ? next(others) : right;
        }
    }

    private static <T> Map.Entry<String, T> next(Iterator<Map.Entry<String, T>> entries) {
        return entries.hasNext() ? entries.next() : null;
    }

    private static int order(Map.Entry<String, ?> left, Map.Entry<String, ?> right) {
        if (left == null || right == null) {
            return left == null ? 1 : -1;
        }
        return left.getKey().compareTo(right.getKey());
    }
}
