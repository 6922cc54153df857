package nl.baken.server.store;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is kept of an event in the log, to say what became of it: nothing of its contents.
 *
 * @param type name of the event
 * @param occurredAt when it was true, in milliseconds since 1970 UTC
 * @param recordedAt when it became known, likewise
 * @param digest the same of equal contents
 * @param withdraws the event of the same source that this one takes back; null of all other events
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventVersion(
        String projectId, String type, long occurredAt, long recordedAt, String digest, String withdraws) {

    String json() {
        return StoredJson.write(this);
    }

    public static EventVersion of(String json) {
        return StoredJson.read(json, EventVersion.class);
    }
}
