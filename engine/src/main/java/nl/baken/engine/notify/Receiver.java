package nl.baken.engine.notify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * One subscription with what its receiver was told and what waits for it. Bounded.
 *
 * @param terms what holds now; null before the first of them holds
 * @param later terms that hold from a later moment, by that moment
 * @param waiting what waits, by fingerprint
 * @param told of what it was told that it is there, by fingerprint
 * @param days the day of the latest message that was not urgent, in days since 1970, by project
 * @param sent when such messages were sent, in milliseconds since 1970 UTC; those of a week
 * @param messages how many were decided, held back ones included; the next has the next number
 * @param lost true when something had no room since the latest message
 * @param dueAt when something of it is due by time alone, in milliseconds since 1970 UTC; null for never
 */
public record Receiver(
        ReceiverKey key,
        Terms terms,
        SortedMap<Long, Terms> later,
        SortedMap<String, Waiting> waiting,
        SortedMap<String, Told> told,
        SortedMap<String, Long> days,
        List<Long> sent,
        long messages,
        boolean lost,
        Long dueAt) {

    /** How many alerts wait for a receiver at most, and of how many it is known that it was told of them. */
    static final int ROOM = 1_000;

    private static final int LATER = 20;

    public Receiver {
        later = sorted(later);
        waiting = sorted(waiting);
        told = sorted(told);
        days = sorted(days);
        sent = sent == null ? List.of() : List.copyOf(sent);
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> sorted(Map<K, V> map) {
        return map == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    public static Receiver of(ReceiverKey key) {
        return new Receiver(key, null, null, null, null, null, null, 0, false, null);
    }

    /** True when it is to be sent something. */
    public boolean listens() {
        return terms != null && !terms.ended();
    }

    /** True when nothing of it has to be kept. */
    public boolean gone() {
        return !listens() && later.isEmpty();
    }

    public boolean knows(String fingerprint) {
        return waiting.containsKey(fingerprint) || told.containsKey(fingerprint);
    }

    /** What will hold; of more than {@value #LATER} the latest are not kept. */
    public Receiver announced(Terms next) {
        SortedMap<Long, Terms> announced = new TreeMap<>(later);
        announced.put(next.from(), next);
        while (announced.size() > LATER) {
            announced.remove(announced.lastKey());
        }
        return new Receiver(key, terms, announced, waiting, told, days, sent, messages, lost, dueAt);
    }

    /** With terms that hold from now on; those of before are over. */
    public Receiver under(Terms next) {
        SortedMap<Long, Terms> left = new TreeMap<>(later);
        left.headMap(next.from() + 1).clear();
        return new Receiver(key, next, left, waiting, told, days, sent, messages, lost, dueAt);
    }

    public Receiver waitsFor(String fingerprint, Waiting entry) {
        Waiting before = waiting.get(fingerprint);
        if (before == null && waiting.size() >= ROOM) {
            return new Receiver(key, terms, later, waiting, told, days, sent, messages, true, dueAt);
        }
        SortedMap<String, Waiting> next = new TreeMap<>(waiting);
        next.put(fingerprint, before == null ? entry : before.with(entry));
        return withWaiting(next);
    }

    /** With nothing that waits and nothing that was told: it is no receiver any more. */
    public Receiver silenced() {
        return new Receiver(key, terms, later, null, null, days, sent, messages, false, dueAt);
    }

    /** Without what waits and is not wanted any more; who was told that something is there is told that it is over. */
    public Receiver waitingOnlyFor(Predicate<String> wanted) {
        SortedMap<String, Waiting> next = new TreeMap<>(waiting);
        next.keySet().removeIf(fingerprint -> !told.containsKey(fingerprint) && !wanted.test(fingerprint));
        return withWaiting(next);
    }

    Receiver waitsNoMoreFor(String fingerprint) {
        if (!waiting.containsKey(fingerprint)) {
            return this;
        }
        SortedMap<String, Waiting> next = new TreeMap<>(waiting);
        next.remove(fingerprint);
        return withWaiting(next);
    }

    Receiver withWaiting(SortedMap<String, Waiting> next) {
        return new Receiver(key, terms, later, next, told, days, sent, messages, lost, dueAt);
    }

    Receiver withTold(SortedMap<String, Told> next) {
        return new Receiver(key, terms, later, waiting, next, days, sent, messages, lost, dueAt);
    }

    /** With the moment at which it is due. */
    public Receiver due(Long moment) {
        return new Receiver(key, terms, later, waiting, told, days, sent, messages, lost, moment);
    }

    /** With one more message; the room that was short is told of in it when it was sent. */
    public Receiver numbered(boolean isSent) {
        return new Receiver(key, terms, later, waiting, told, days, sent, messages + 1, lost && !isSent, dueAt);
    }

    /**
     * With a message that was not urgent.
     *
     * @param projects that it was about
     */
    Receiver interrupted(List<String> projects, long day, long now) {
        SortedMap<String, Long> next = new TreeMap<>(days);
        next.values().removeIf(earlier -> earlier < day);
        projects.forEach(project -> next.put(project, day));
        List<Long> ofWeek = new ArrayList<>(sent);
        ofWeek.removeIf(moment -> moment <= now - Pace.WEEK);
        ofWeek.add(now);
        return new Receiver(key, terms, later, waiting, told, next, ofWeek, messages, lost, dueAt);
    }
}
