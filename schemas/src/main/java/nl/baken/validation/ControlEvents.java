package nl.baken.validation;

import java.util.Optional;
import nl.baken.contract.EventTypes;
import nl.baken.contract.Writer;
import nl.baken.event.ClockTicked;
import nl.baken.run.RunActivated;
import nl.baken.run.RunHandedOver;
import org.apache.avro.specific.SpecificRecord;

/** Events that only Baken itself writes, never a client: what changes all projects, and what a client may not decide. */
public final class ControlEvents {

    private ControlEvents() {}

    /** Why a client may not send this record; empty when it may. */
    public static Optional<Violation> objection(SpecificRecord record) {
        if (EventTypes.of(record)
                .filter(type -> type.ofProject() && type.writer() == Writer.ANYONE)
                .isPresent()) {
            return Optional.empty();
        }
        if (record instanceof ClockTicked) {
            return refused(
                    "a tick of the clock",
                    "a tick moves the time of every project, so only the process that owns the log writes them");
        }
        if (record instanceof RunActivated || record instanceof RunHandedOver) {
            return refused(
                    "the activation of a run",
                    "a run is activated with baken runs activate, which checks first whether it is ready");
        }
        return refused(record.getSchema().getName(), "only Baken itself writes these");
    }

    private static Optional<Violation> refused(String found, String why) {
        return Optional.of(
                new Violation("type", ViolationReason.CONTROL_EVENT, found, "an event of a project: " + why));
    }
}
