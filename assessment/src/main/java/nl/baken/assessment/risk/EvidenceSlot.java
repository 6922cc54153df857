package nl.baken.assessment.risk;

import java.time.Instant;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Origin;
import nl.baken.assessment.dossier.Profile;
import nl.baken.assessment.model.Guard;
import nl.baken.assessment.model.Rule;

/**
 * The weight of one rule, with the parts of the dossier that it was made of.
 *
 * @param on of the events
 * @param excuses of what excuses them; null when nothing does
 * @param ends of what ends them; null when they fade
 * @param weight null when no event counts
 */
record EvidenceSlot(Origin on, Origin excuses, Origin ends, Profile profile, FadingWeight weight) {

    /**
     * The slot of a rule; the one before when nothing that it was made of is another object.
     *
     * @param before null when there is none
     * @param sameGuards true when what the conditions read is the same as before, and no moment of theirs has come
     */
    @SuppressWarnings(
            "ReferenceEquality") // Parts of a dossier are the same object for as long as no event changes them.
    static EvidenceSlot of(Rule.Evidence rule, Dossier dossier, Instant now, EvidenceSlot before, boolean sameGuards) {
        Origin on = dossier.originOf(rule.on().id());
        Origin excuses = rule.unless() == null
                ? null
                : dossier.originOf(rule.unless().signal().id());
        Origin ends = rule.stands() ? dossier.originOf(rule.until().id()) : null;
        boolean same = before != null
                && before.on.isSame(on)
                && (excuses == null || before.excuses.isSame(excuses))
                && (ends == null || before.ends.isSame(ends))
                && before.profile == dossier.profile()
                && (sameGuards || rule.when().equals(Guard.ALWAYS));
        return same
                ? before
                : new EvidenceSlot(on, excuses, ends, dossier.profile(), FadingWeight.of(rule, dossier, now));
    }
}
