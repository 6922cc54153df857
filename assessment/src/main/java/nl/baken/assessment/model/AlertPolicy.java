package nl.baken.assessment.model;

/**
 * When something deserves an alert of its own.
 *
 * @param littleKnownRisks from how many risks of which little is known an evidence gap is an alert; at least 1
 * @param littleKnownAfterDays how long a project may take to report after its registration
 * @param silentAfterDays after how many days without any live event a project counts as silent
 * @param outcomeAfterDays after how many days in use without a measured outcome there is an alert
 * @param expiresWithinDays how many days ahead the end of a safeguard or an acceptance is announced
 * @param statusDiffersAfterDays for how many days a project may report a better status than is computed
 */
public record AlertPolicy(
        int littleKnownRisks,
        double littleKnownAfterDays,
        double silentAfterDays,
        double outcomeAfterDays,
        double expiresWithinDays,
        double statusDiffersAfterDays) {}
