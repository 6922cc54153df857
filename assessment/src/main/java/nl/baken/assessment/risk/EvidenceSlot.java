package nl.baken.assessment.risk;

import java.time.Instant;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Profile;
import nl.baken.assessment.model.Guard;
import nl.baken.assessment.model.Rule;

/**
 * The weight of one rule, with what it was made of.
 *
 * @param on origin of the events
 * @param excuses of what excuses them; null when nothing does
 * @param weight null when no event counts
 */
record EvidenceSlot(Object on, Object excuses, Profile profile, FadingWeight weight) {

    /**
     * The slot of a rule; the one before when nothing that it was made of is another object.
     *
     * @param before null when there is none
     * @param sameGuards true when what the conditions read is the same as before, and no moment of theirs has come
     */
    @SuppressWarnings(
            "ReferenceEquality") // Parts of a dossier are the same object for as long as no event changes them.
    static EvidenceSlot of(
            Rule.Evidence rule,
            Dossier dossier,
            Origins origins,
            Instant now,
            EvidenceSlot before,
            boolean sameGuards) {
        Object on = origins.of(rule.on().id());
        Object excuses =
                rule.unless() == null ? null : origins.of(rule.unless().signal().id());
        boolean same = before != null
                && before.on == on
                && before.excuses == excuses
                && before.profile == dossier.profile()
                && (sameGuards || rule.when().equals(Guard.ALWAYS));
        return same ? before : new EvidenceSlot(on, excuses, dossier.profile(), FadingWeight.of(rule, dossier, now));
    }
}
