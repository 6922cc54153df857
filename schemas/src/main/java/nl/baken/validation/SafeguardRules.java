package nl.baken.validation;

import java.util.List;
import java.util.Set;
import nl.baken.event.SafeguardRecorded;
import nl.baken.event.SafeguardStatus;

/** Rules between the fields of events about safeguards. */
final class SafeguardRules {

    private static final Set<SafeguardStatus> NOT_IN_PLACE =
            Set.of(SafeguardStatus.SKIPPED, SafeguardStatus.FAILED, SafeguardStatus.WITHDRAWN);

    private SafeguardRules() {}

    static void holdsUntilLater(SafeguardRecorded event, List<Violation> found) {
        EarliestDay.refuseBefore(event.getHeader(), event.getValidUntil(), "validUntil", found);
    }

    static void onlyCompletedOnesHold(SafeguardRecorded event, List<Violation> found) {
        SafeguardStatus status = event.getStatus();
        if (event.getValidUntil() != null && status != null && NOT_IN_PLACE.contains(status)) {
            found.add(new Violation(
                    "validUntil",
                    ViolationReason.NOT_APPLICABLE,
                    event.getValidUntil().toString(),
                    "nothing, because status is " + status + " and only what is COMPLETED counts until a day"));
        }
    }
}
