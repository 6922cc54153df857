package nl.baken.assessment.dossier;

import java.time.LocalDate;

/**
 * A steering group's decision on a risk.
 *
 * @param until last day of the acceptance, in UTC; a day before the decision itself withdraws what was accepted earlier
 * @param by pseudonym of who reported it; null where a system did
 * @param grounds in words
 */
public record AcceptedRisk(LocalDate until, String by, String grounds) {

    /** True on every day up to the last. */
    public boolean holdsOn(LocalDate today) {
        return !today.isAfter(until);
    }
}
