package nl.baken.connect.dropfolder;

import java.time.Instant;
import java.util.List;
import nl.baken.cloudevent.CloudEventJson;
import nl.baken.cloudevent.Read;
import nl.baken.validation.AheadOfTime;
import nl.baken.validation.ControlEvents;
import nl.baken.validation.Violation;
import nl.baken.validation.ViolationReason;

/** Decides whether a line is sent. */
final class Admission {

    private Admission() {}

    /**
     * The event of a line that is not blank, or all that is wrong with it.
     *
     * @param now the present: nothing may be dated more than a day after it
     */
    static Read of(Line line, Instant now) {
        if (line.isTooLarge()) {
            return refused("", ViolationReason.TOO_LARGE, "a line of " + line.length() + " bytes", "at most 1 MiB");
        }
        Read read = CloudEventJson.read(line.content());
        return read instanceof Read.Accepted accepted ? ofProject(accepted, now) : read;
    }

    /** A line that may be half of one: the file ends before it does, and it is no event. */
    static Read.Refused cutOff() {
        return refused(
                "",
                ViolationReason.MALFORMED_JSON,
                "a last line without a line end that is not a valid event",
                "a line with an end; the file stays here until the rest of the line is written");
    }

    private static Read ofProject(Read.Accepted accepted, Instant now) {
        return ControlEvents.objection(accepted.record())
                .or(() -> AheadOfTime.objection(accepted.record(), now))
                .<Read>map(objection -> new Read.Refused(List.of(objection)))
                .orElse(accepted);
    }

    private static Read.Refused refused(String field, ViolationReason reason, String found, String expected) {
        return new Read.Refused(List.of(new Violation(field, reason, found, expected)));
    }
}
