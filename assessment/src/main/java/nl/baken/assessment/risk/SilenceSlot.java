package nl.baken.assessment.risk;

import java.time.Instant;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Profile;
import nl.baken.assessment.model.Guard;
import nl.baken.assessment.model.Rule;

/**
 * The clock of one rule, with what it was made of.
 *
 * @param clock null when nothing is waited for
 */
record SilenceSlot(Object anchors, Object expected, Profile profile, SilenceClock clock) {

    /**
     * The slot of a rule; the one before when nothing that it was made of is another object.
     *
     * @param before null when there is none
     * @param sameGuards true when what the conditions read is the same as before, and no moment of theirs has come
     */
    @SuppressWarnings(
            "ReferenceEquality") // Parts of a dossier are the same object for as long as no event changes them.
    static SilenceSlot of(
            Rule.Silence rule,
            Dossier dossier,
            Origins origins,
            SilenceSlot before,
            boolean sameGuards,
            Instant now) {
        Object anchors = origins.of(rule.anchor().id());
        Object expected = origins.of(rule.expected().id());
        boolean same = before != null
                && before.anchors == anchors
                && before.expected == expected
                && before.profile == dossier.profile()
                && (sameGuards || rule.when().equals(Guard.ALWAYS));
        if (same) {
            return before;
        }
        boolean meant = dossier.matches().containsKey(rule.anchor().id())
                && rule.where().holds(dossier.profile())
                && rule.when().holds(dossier, now);
        return new SilenceSlot(
                anchors, expected, dossier.profile(), meant ? SilenceClock.of(rule, dossier, now) : null);
    }
}
