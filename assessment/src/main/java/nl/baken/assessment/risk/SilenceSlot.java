package nl.baken.assessment.risk;

import java.time.Instant;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Match;
import nl.baken.assessment.dossier.Profile;
import nl.baken.assessment.dossier.Recent;
import nl.baken.assessment.model.Guard;
import nl.baken.assessment.model.Rule;

/**
 * The clock of one rule, with the parts of the dossier that it was made of.
 *
 * @param context what the anchors depend on beside themselves
 * @param clock null when nothing is waited for
 */
record SilenceSlot(Recent<Match> anchors, Recent<Match> expected, Object context, Profile profile, SilenceClock clock) {

    /**
     * The slot of a rule; the one before when nothing that it was made of is another object.
     *
     * @param before null when there is none
     * @param sameGuards true when what the conditions read is the same as before, and no moment of theirs has come
     */
    @SuppressWarnings(
            "ReferenceEquality") // Parts of a dossier are the same object for as long as no event changes them.
    static SilenceSlot of(Rule.Silence rule, Dossier dossier, SilenceSlot before, boolean sameGuards, Instant now) {
        Recent<Match> anchors = dossier.matchesOf(rule.anchor().id());
        Recent<Match> expected = dossier.matchesOf(rule.expected().id());
        Object context = dossier.contextOf(rule.anchor().id());
        boolean same = before != null
                && before.context == context
                && before.anchors == anchors
                && before.expected == expected
                && before.profile == dossier.profile()
                && (sameGuards || rule.when().equals(Guard.ALWAYS));
        if (same) {
            return before;
        }
        boolean meant = !anchors.isEmpty()
                && rule.where().holds(dossier.profile())
                && rule.when().holds(dossier, now);
        return new SilenceSlot(
                anchors, expected, context, dossier.profile(), meant ? SilenceClock.of(rule, dossier, now) : null);
    }
}
