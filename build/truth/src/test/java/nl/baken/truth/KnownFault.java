package nl.baken.truth;

import java.util.List;
import java.util.regex.Pattern;
import nl.baken.truth.claim.ClaimKind;
import nl.baken.truth.claim.Finding;
import nl.baken.truth.claim.Result;

/** Claims of the code of today that are false and are known, each with what has to change. Who mends one takes it out. */
enum KnownFault {
    /** The deadline of data that come again and again is the day of the first ones, beside a sentence with another day. */
    DEADLINE_OF_NEXT_DATA(ClaimKind.LATE, ".*", "deadline of the next data .*"),
    /** One output says that somebody uses it, and another that it is "not shown yet" that it is used. */
    PILOT_IS_NO_USE(ClaimKind.USED, "gate-advice .*", "criterion used met not known"),
    /** The day since when nothing was told is that of UTC, and not the one that the source wrote. */
    SILENT_SINCE_A_DAY_OF_UTC(
            ClaimKind.MISSING,
            ".* silent-since-a-day-of-the-source[@/].*",
            "\"(The project has not told anything since|Sinds) .*"),
    /** An outcome was measured, and when the same indicator is measured as an output, there never was one. */
    OUTPUT_HIDES_OUTCOME(
            ClaimKind.MISSING,
            ".* output-after-an-outcome[@/].*",
            "valueEvidence OUTPUT|\".*(no outcome measured yet|nog geen uitkomst gemeten).*"),
    /** A portfolio says that a risk is not assessed once its evidence has faded; the reading still says that it is. */
    FADED_READING(
            ClaimKind.SUM,
            "portfolio-indicators (ca-public-services|uk-post-office|us-new-york-city)@.*",
            "[a-z_]+\\.(notAssessed|low|guarded) \\d+"),
    /** The same: that a risk is not assessed any more is no change of its reading. */
    FADING_IS_NO_CHANGE(ClaimKind.MISSING, "risk-assessments .*", "[a-z_]+ has basis PRIOR_ONLY");

    private final ClaimKind kind;
    private final Pattern place;
    private final Pattern said;

    KnownFault(ClaimKind kind, String place, String said) {
        this.kind = kind;
        this.place = Pattern.compile(place);
        this.said = Pattern.compile(said);
    }

    private boolean is(Finding finding) {
        return finding.kind() == kind
                && place.matcher(finding.place().toString()).matches()
                && said.matcher(finding.said()).matches();
    }

    /** What is false and not known to be. */
    static List<Finding> without(Result result) {
        return result.findings().stream()
                .filter(finding -> List.of(values()).stream().noneMatch(fault -> fault.is(finding)))
                .toList();
    }
}
