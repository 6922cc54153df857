package nl.baken.server.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.baken.contract.EventTypes;
import nl.baken.event.EventHeader;
import nl.baken.event.ProfileChanged;
import nl.baken.event.ProjectRegistered;
import nl.baken.event.SignIn;
import nl.baken.server.access.Caller;
import nl.baken.server.access.Decisions;
import nl.baken.server.access.Sending;
import nl.baken.server.access.Standing;
import nl.baken.steering.AlertAcknowledged;
import nl.baken.steering.AlertOwned;
import nl.baken.steering.AlertRated;
import nl.baken.steering.AlertSilenced;
import nl.baken.steering.RiskAccepted;
import org.apache.avro.specific.SpecificRecord;

/** Which events of one request its sender may send, in their order: an event that binds a project counts for those behind it. */
final class SendRights {

    private static final Set<Class<?>> OF_STEERING_GROUPS = Set.of(
            AlertAcknowledged.class, AlertSilenced.class, RiskAccepted.class, AlertOwned.class, AlertRated.class);

    private final Caller caller;
    private final Function<String, Standing> standing;
    private final Map<String, String> toBind = new LinkedHashMap<>();

    /** @param standing of a project, by its id */
    SendRights(Caller caller, Function<String, Standing> standing) {
        this.caller = caller;
        this.standing = standing;
    }

    /** Whether the event may be sent. */
    Sending of(SpecificRecord event) {
        if (caller.everything()) {
            return new Sending.Allowed(Optional.empty(), false);
        }
        String project = header(event).getProjectId();
        Standing now = standing.apply(project);
        if (toBind.containsKey(project)) {
            now = new Standing(project, true, Optional.of(toBind.get(project)), now.steeringGroup());
        }
        Sending sending =
                Decisions.sends(caller, now, OF_STEERING_GROUPS.contains(event.getClass()), ownerNamedBy(event));
        if (sending instanceof Sending.Allowed allowed && allowed.binds()) {
            toBind.put(project, allowed.organisation().orElseThrow());
        }
        return sending;
    }

    /** The event with who sends it, as the token has it and whatever the sender wrote there. */
    SpecificRecord signed(SpecificRecord event, Sending.Allowed allowed) {
        if (caller.everything()) {
            return event;
        }
        EventHeader signed = EventHeader.newBuilder(header(event))
                .setOrganisationId(allowed.organisation().orElse(null))
                .setSignIn(caller.person() ? SignIn.ACCOUNT : SignIn.SYSTEM)
                .setDeliveryId(null)
                .build();
        event.put(event.getSchema().getField("header").pos(), signed);
        return event;
    }

    /** The projects that have to be bound before the events are written, with their organisations. */
    Map<String, String> toBind() {
        return Map.copyOf(toBind);
    }

    /** Which value of the event stands in a field that refuses it. */
    static String found(SpecificRecord event, String field) {
        return switch (field) {
            case "subject" -> header(event).getProjectId();
            case "data.organisationId" -> ownerNamedBy(event).orElse("");
            default -> event.getSchema().getName();
        };
    }

    private static EventHeader header(SpecificRecord event) {
        return EventTypes.headerOf(event).orElseThrow();
    }

    private static Optional<String> ownerNamedBy(SpecificRecord event) {
        return switch (event) {
            case ProjectRegistered registered -> Optional.of(registered.getOrganisationId());
            case ProfileChanged changed -> Optional.ofNullable(changed.getOrganisationId());
            default -> Optional.empty();
        };
    }
}
