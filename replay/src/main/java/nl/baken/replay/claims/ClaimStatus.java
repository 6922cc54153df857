package nl.baken.replay.claims;

/** What came of a claim. */
public enum ClaimStatus {
    /** The events say the same. */
    MATCH,
    /** The events say otherwise. */
    DIFFERS,
    /** The report answers the question in two ways. */
    CONFLICT,
    /** No event can say it. */
    NOT_CARRIED
}
