package nl.baken.truth.claim;

/** What a claim claims. */
public enum ClaimKind {
    /** That something is over, or no longer needed; and, of what is open, that it is not. */
    OVER,
    /** That a benefit was shown, and how sure that is. */
    PROVEN,
    /** That something is late, was missed or moved, and by how much; and that it is not. */
    LATE,
    /** That something was not told, measured, shown or put in place; and that it was. */
    MISSING,
    /** That a decision went against advice; and that it did not. */
    AGAINST_ADVICE,
    /** That a safeguard, an acceptance or a silence ended or stands, and until when. */
    EXPIRED,
    /** That it is in use, where, and by how many. */
    USED,
    /** A sum or number that follows from events or from other outputs. */
    SUM,
    /** That something that should have been told was not, and since when that weighs; and that nobody waits for it. */
    SILENT,
    /** How much of what should be known is known and fresh, and what of it is not. */
    KNOWN,
    /** What something weighs after so many days; what has no date does not fade. */
    FADED,
    /** That a list has all there is. */
    ALL
}
