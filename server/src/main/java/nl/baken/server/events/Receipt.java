package nl.baken.server.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import nl.baken.cloudevent.BodyItem;
import nl.baken.cloudevent.Read;
import nl.baken.server.access.Sending;
import nl.baken.server.http.EventError;
import nl.baken.server.http.Shown;
import org.apache.avro.specific.SpecificRecord;

/**
 * What became of the events of a request.
 *
 * @param accepted how many may come in
 * @param refused how many may not
 * @param dryRun true when they were only looked at
 * @param events each event of the request, in its order
 */
record Receipt(int accepted, int refused, boolean dryRun, List<Item> events) {

    /** What became of one event; {@code outcome} is {@code accepted} or {@code refused}. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Item(int event, int line, String id, String outcome, List<EventError> errors) {}

    /** Events that were looked at; {@code notAllowed} of them are refused for want of a right. */
    record Looked(List<SpecificRecord> accepted, List<Item> items, int notAllowed) {

        static Looked at(List<BodyItem> body, EventCheck check, SendRights rights) {
            int notAllowed = 0;
            List<SpecificRecord> accepted = new ArrayList<>();
            List<Item> items = new ArrayList<>();
            for (BodyItem item : body) {
                List<EventError> errors = check.errors(item);
                if (errors.isEmpty() && item.read() instanceof Read.Accepted event) {
                    switch (rights.of(event.record())) {
                        case Sending.Allowed allowed -> accepted.add(rights.signed(event.record(), allowed));
                        case Sending.Refused refused -> {
                            notAllowed++;
                            errors = List.of(notAllowed(item, event.record(), refused));
                        }
                    }
                }
                items.add(new Item(
                        item.number(),
                        item.line(),
                        item.id().orElse(null),
                        errors.isEmpty() ? "accepted" : "refused",
                        errors));
            }
            return new Looked(accepted, items, notAllowed);
        }

        private static EventError notAllowed(BodyItem item, SpecificRecord event, Sending.Refused refused) {
            return new EventError(
                    item.number(),
                    item.line(),
                    item.id().orElse(null),
                    refused.field(),
                    "NOT_ALLOWED",
                    Shown.of(SendRights.found(event, refused.field())),
                    refused.expected());
        }

        /** True when every event that is refused is so for want of a right. */
        boolean lacksRightsAlone() {
            return notAllowed > 0 && notAllowed == refused();
        }

        int refused() {
            return items.size() - accepted.size();
        }

        List<EventError> errors() {
            return items.stream().flatMap(item -> item.errors().stream()).toList();
        }

        Receipt receipt(boolean dryRun) {
            return new Receipt(accepted.size(), refused(), dryRun, items);
        }
    }
}
