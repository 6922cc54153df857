package nl.baken.assessment.risk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.baken.assessment.dossier.ChangedThings;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Match;
import nl.baken.assessment.dossier.Recent;
import nl.baken.assessment.dossier.Stamped;

/**
 * What the matches of each signal follow from, as an object that is another one when an event changed it. What is stated of
 * one thing changes nothing of the matches that are about other things.
 */
public final class Origins {

    private static final Object NOTHING = new Object();

    private final Map<String, Object> bySignal = new HashMap<>();

    /** The same object for as long as the matches of a signal, and what stands of them, are the same. */
    public Object of(String signal) {
        return bySignal.getOrDefault(signal, NOTHING);
    }

    /** Takes in what differs between a dossier and a later one; gives the ids of the signals for which something does. */
    @SuppressWarnings(
            "ReferenceEquality") // Parts of a dossier are the same object for as long as no event changes them.
    Set<String> bringTo(Dossier earlier, Dossier later) {
        Map<String, Recent<Match>> before = earlier.matches();
        Map<String, Recent<Match>> after = later.matches();
        Set<String> things = ChangedThings.between(earlier, later);
        if (before == after && things.isEmpty()) {
            return Set.of();
        }
        Set<String> touched = new HashSet<>();
        after.forEach((signal, matches) -> {
            if (before.get(signal) != matches || isAbout(matches, things)) {
                touched.add(signal);
            }
        });
        before.keySet().forEach(signal -> {
            if (!after.containsKey(signal)) {
                touched.add(signal);
            }
        });
        touched.forEach(signal -> bySignal.put(signal, new Object()));
        return touched;
    }

    /** True when something is stated in them of one of the things. */
    private static boolean isAbout(Recent<Match> matches, Set<String> things) {
        if (things.isEmpty()) {
            return false;
        }
        for (Stamped<Match> match : matches.entries()) {
            if (match.value().statement() != null && things.contains(match.value().key())) {
                return true;
            }
        }
        return false;
    }
}
