package nl.baken.truth;

import java.util.List;
import nl.baken.truth.claim.ClaimKind;
import nl.baken.truth.claim.Finding;
import nl.baken.truth.claim.Result;

/** Claims of the code of today that are false and are known, each with what has to change. Who mends one takes it out. */
enum KnownFault {
    /** The deadline of data that come again and again is the day of the first ones, beside a sentence with another day. */
    DEADLINE_OF_NEXT_DATA(ClaimKind.LATE, "deadline ", "/DATA_DELIVERY_LATE/"),
    /** Somebody uses it by one output, and that it is used is "not shown yet" by another. */
    PILOT_IS_NO_USE(ClaimKind.USED, "criterion used met not known", "gate-advice"),
    /** The day since when nothing was told is that of UTC, and not the one that the source wrote. */
    SILENT_SINCE_A_DAY_OF_UTC(ClaimKind.MISSING, "\"The project has not told anything since", ""),
    /** The same in Dutch. */
    STIL_SINDS_EEN_DAG_IN_UTC(ClaimKind.MISSING, "\"Sinds ", ""),
    /** A portfolio says that a risk is not assessed once its evidence has faded; the reading still says that it is. */
    FADED_READING(ClaimKind.SUM, "", "portfolio-indicators");

    private final ClaimKind kind;
    private final String said;
    private final String place;

    KnownFault(ClaimKind kind, String said, String place) {
        this.kind = kind;
        this.said = said;
        this.place = place;
    }

    private boolean is(Finding finding) {
        boolean at = finding.place().toString().contains(place)
                || finding.place().topic().equals("alert-conditions") && place.startsWith("/");
        boolean faded = this != FADED_READING || finding.said().matches("(closed\\.)?[a-z_]+\\.(notAssessed|low|guarded|high|critical) \\d+");
        return finding.kind() == kind && finding.said().startsWith(said) && at && faded;
    }

    /** What is false and not known to be. */
    static List<Finding> without(Result result) {
        return result.findings().stream()
                .filter(finding -> List.of(values()).stream().noneMatch(fault -> fault.is(finding)))
                .toList();
    }
}
