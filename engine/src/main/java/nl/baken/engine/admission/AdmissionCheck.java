package nl.baken.engine.admission;

import java.util.List;
import java.util.Optional;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;
import nl.baken.event.EventHeader;
import nl.baken.output.AlertConditions;
import nl.baken.steering.Subscription;
import nl.baken.validation.ControlEvents;
import nl.baken.validation.EventValidation;
import nl.baken.validation.Violation;
import org.apache.avro.specific.SpecificRecord;

/** What has to hold of a record that could be read, before anything is made of it. */
public final class AdmissionCheck {

    /** What is read from project-events. Kinds that are planned are passed over and counted, as kinds of later versions are. */
    public static final List<Class<? extends SpecificRecord>> EVENTS = EventTypes.all().stream()
            .filter(type -> !type.planned())
            .<Class<? extends SpecificRecord>>map(EventType::recordClass)
            .toList();

    /** Reason: the record has another key than the project that it is about, so it may be in the wrong partition. */
    public static final String KEY_MISMATCH = "KEY_MISMATCH";

    private AdmissionCheck() {}

    /**
     * Checks an event or a tick as it came.
     *
     * @param key of the Kafka record; null when it has none
     * @return why it is refused; empty when it is accepted
     */
    public static Optional<Rejection> ofEvent(String key, SpecificRecord record) {
        List<Violation> violations = EventValidation.check(record);
        return violations.isEmpty()
                ? EventTypes.headerOf(record).map(EventHeader::getProjectId).flatMap(id -> ofKey(key, id))
                : Optional.of(Rejection.of(violations));
    }

    /**
     * Checks a record that a client sent, whatever its key.
     *
     * @return why it is refused; empty when it is accepted
     */
    public static Optional<Rejection> ofClient(SpecificRecord record) {
        Optional<Violation> objection = ControlEvents.objection(record);
        List<Violation> violations = objection.map(List::of).orElseGet(() -> EventValidation.check(record));
        return violations.isEmpty() ? Optional.empty() : Optional.of(Rejection.of(violations));
    }

    /** Checks a record of alert-conditions, which we wrote ourselves: only where it is. */
    public static Optional<Rejection> ofConditions(String key, SpecificRecord record) {
        return record instanceof AlertConditions conditions
                ? ofKey(key, conditions.getProject().getProjectId())
                : EventTypes.headerOf(record).map(EventHeader::getProjectId).flatMap(id -> ofKey(key, id));
    }

    /** Checks what notifying reads: subscriptions whole, and what we wrote ourselves not again. */
    public static Optional<Rejection> ofNotifying(String key, SpecificRecord record) {
        if (!(record instanceof Subscription)) {
            return Optional.empty();
        }
        List<Violation> violations = EventValidation.check(record);
        return violations.isEmpty() ? Optional.empty() : Optional.of(Rejection.of(violations));
    }

    /** Checks a record of project-contributions, which we wrote ourselves: only whether it says of which project it is. */
    public static Optional<Rejection> ofContribution(String key) {
        return key == null
                ? Optional.of(new Rejection(KEY_MISMATCH, "The record has no key; its key must be the project"))
                : Optional.empty();
    }

    private static Optional<Rejection> ofKey(String key, String projectId) {
        return projectId.equals(key)
                ? Optional.empty()
                : Optional.of(new Rejection(
                        KEY_MISMATCH,
                        "The record is about project " + projectId + " and has "
                                + (key == null ? "no key" : "another key") + "; its key must be the project"));
    }
}
