package nl.baken.assessment.risk;

import nl.baken.assessment.time.NextChange;
import nl.baken.output.Text;

/** What it means that something expected has not happened. */
sealed interface Silence {

    /** When the answer may be another one by the passing of time alone. */
    NextChange next();

    /** It happened, or there is still time, or nobody expects it. */
    record Quiet(NextChange next) implements Silence {}

    /** It did not happen in a project that tells what does happen. */
    record Telling(Contribution contribution, NextChange next) implements Silence {}

    /** It is not known whether it happened: the project does not report live, or did not yet. */
    record Gap(Text text, NextChange next) implements Silence {}
}
