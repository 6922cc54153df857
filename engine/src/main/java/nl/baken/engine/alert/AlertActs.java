package nl.baken.engine.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * The acts on alerts of a project that count. The latest of a kind holds; when it is taken back, the one before it.
 *
 * @param byAlert by fingerprint, in any order
 */
public record AlertActs(SortedMap<String, List<AlertAct>> byAlert) {

    /** How many acts of a kind are kept of an alert at most: the latest. */
    static final int MOST_OF_AN_ALERT = 5;

    /** How many are kept of a project at most. */
    static final int MOST = 200;

    private static final AlertActs NONE = new AlertActs(null);

    public AlertActs {
        byAlert = byAlert == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(byAlert);
    }

    static AlertActs none() {
        return NONE;
    }

    boolean isFull() {
        return all().count() >= MOST;
    }

    AlertActs with(String fingerprint, AlertAct act) {
        List<AlertAct> acts = new ArrayList<>(byAlert.getOrDefault(fingerprint, List.of()));
        acts.add(act);
        List<AlertAct> ofKind = acts.stream()
                .filter(other -> other.kind() == act.kind())
                .sorted(Comparator.comparing(AlertAct::stamp))
                .toList();
        if (ofKind.size() > MOST_OF_AN_ALERT) {
            acts.remove(ofKind.getFirst());
        }
        SortedMap<String, List<AlertAct>> next = new TreeMap<>(byAlert);
        next.put(fingerprint, List.copyOf(acts));
        return new AlertActs(next);
    }

    /** Without the act of this identity. */
    AlertActs without(String event) {
        return without((fingerprint, act) -> act.event().equals(event));
    }

    /** Without the acts of these kinds on an alert. */
    AlertActs without(String alert, List<ActKind> kinds) {
        return without((fingerprint, act) -> fingerprint.equals(alert) && kinds.contains(act.kind()));
    }

    /** Without what is over, and without what it replaced. */
    AlertActs at(Instant now) {
        return without((fingerprint, act) -> byAlert.get(fingerprint).stream()
                .anyMatch(other -> other.kind() == act.kind()
                        && other.isOver(now)
                        && act.stamp().compareTo(other.stamp()) <= 0));
    }

    private AlertActs without(BiPredicate<String, AlertAct> gone) {
        boolean none = byAlert.entrySet().stream()
                .noneMatch(acts -> acts.getValue().stream().anyMatch(act -> gone.test(acts.getKey(), act)));
        if (none) {
            return this;
        }
        SortedMap<String, List<AlertAct>> next = new TreeMap<>();
        byAlert.forEach((fingerprint, acts) -> {
            List<AlertAct> left = new ArrayList<>(acts);
            left.removeIf(act -> gone.test(fingerprint, act));
            if (!left.isEmpty()) {
                next.put(fingerprint, List.copyOf(left));
            }
        });
        return new AlertActs(next);
    }

    /** The act of a kind on an alert that holds at a moment; null when none does. */
    AlertAct latest(String fingerprint, ActKind kind, Instant now) {
        return byAlert.getOrDefault(fingerprint, List.of()).stream()
                .filter(act -> act.kind() == kind)
                .max(Comparator.comparing(AlertAct::stamp))
                .filter(act -> !act.isOver(now))
                .orElse(null);
    }

    boolean has(String event) {
        return all().anyMatch(act -> act.event().equals(event));
    }

    /** When the first of them ends by itself, in milliseconds since 1970 UTC; null when none does. */
    Long nextEnd() {
        return all().map(AlertAct::until)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<AlertAct> all() {
        return byAlert.values().stream().flatMap(List::stream);
    }
}
