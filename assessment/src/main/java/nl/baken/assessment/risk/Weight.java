package nl.baken.assessment.risk;

import java.time.Instant;

/** One weight of a risk as a function of the time, for as long as no event changes it. */
sealed interface Weight permits FadingWeight, GrowingWeight, StandingWeight {

    /** Adds what it weighs at a moment, in milliseconds since 1970 UTC; nothing when it weighs nothing then. */
    void addTo(WeightSum sum, long now);

    /** The same as a reason; null when it weighs nothing then. */
    Contribution at(Instant now);
}
