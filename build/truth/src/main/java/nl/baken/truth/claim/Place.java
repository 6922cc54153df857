package nl.baken.truth.claim;

import com.fasterxml.jackson.databind.JsonNode;
import nl.baken.truth.log.Json;

/**
 * Where a claim stands.
 *
 * @param topic of the output
 * @param key of the record
 * @param at the time of the log at which it was said
 * @param step of an alert, or empty
 */
public record Place(String topic, String key, String at, String step) {

    static Place of(String topic, JsonNode output) {
        String key = Json.has(output, "organisationId") ? "organisationId" : "project.projectId";
        return new Place(
                topic,
                Json.text(output, key),
                Json.text(output, Json.has(output, "at") ? "at" : "asOf"),
                Json.text(output, "stepId"));
    }

    @Override
    public String toString() {
        return topic + " " + (step.isEmpty() ? key + "@" + at : step);
    }
}
