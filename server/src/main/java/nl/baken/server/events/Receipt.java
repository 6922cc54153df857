package nl.baken.server.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import nl.baken.cloudevent.BodyItem;
import nl.baken.cloudevent.Read;
import nl.baken.server.http.EventError;
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

    /** Events that were looked at. */
    record Looked(List<SpecificRecord> accepted, List<Item> items) {

        static Looked at(List<BodyItem> body, EventCheck check) {
            List<SpecificRecord> accepted = new ArrayList<>();
            List<Item> items = new ArrayList<>();
            for (BodyItem item : body) {
                List<EventError> errors = check.errors(item);
                if (errors.isEmpty() && item.read() instanceof Read.Accepted event) {
                    accepted.add(event.record());
                }
                items.add(new Item(
                        item.number(),
                        item.line(),
                        item.id().orElse(null),
                        errors.isEmpty() ? "accepted" : "refused",
                        errors));
            }
            return new Looked(accepted, items);
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
