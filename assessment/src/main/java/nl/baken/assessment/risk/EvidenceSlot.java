package nl.baken.assessment.risk;

import java.time.Instant;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Match;
import nl.baken.assessment.dossier.Profile;
import nl.baken.assessment.dossier.Recent;
import nl.baken.assessment.model.Guard;
import nl.baken.assessment.model.Rule;

/**
 * The weight of one rule, with the parts of the dossier that it was made of.
 *
 * @param context what the events depend on beside themselves
 * @param weight null when no event counts
 */
record EvidenceSlot(Recent<Match> on, Recent<Match> excuses, Object context, Profile profile, FadingWeight weight) {

    /**
     * The slot of a rule; the one before when nothing that it was made of is another object.
     *
     * @param before null when there is none
     * @param sameGuards true when what the conditions read is the same as before, and no moment of theirs has come
     */
    @SuppressWarnings(
            "ReferenceEquality") // Parts of a dossier are the same object for as long as no event changes them.
    static EvidenceSlot of(Rule.Evidence rule, Dossier dossier, Instant now, EvidenceSlot before, boolean sameGuards) {
        Recent<Match> on = dossier.matchesOf(rule.on().id());
        Recent<Match> excuses = rule.unless() == null
                ? Recent.empty()
                : dossier.matchesOf(rule.unless().signal().id());
        Object context = dossier.contextOf(rule.on().id());
        boolean same = before != null
                && before.context == context
                && before.on == on
                && before.excuses == excuses
                && before.profile == dossier.profile()
                && (sameGuards || rule.when().equals(Guard.ALWAYS));
        return same
                ? before
                : new EvidenceSlot(on, excuses, context, dossier.profile(), FadingWeight.of(rule, dossier, now));
    }
}
