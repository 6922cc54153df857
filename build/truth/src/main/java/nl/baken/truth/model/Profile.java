package nl.baken.truth.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.baken.truth.log.Json;
import nl.baken.truth.log.World;

/** What is known of a project: what is left out of a later word overwrites nothing. */
public final class Profile {

    private Profile() {}

    public static JsonNode of(World world) {
        return world.ask(Profile.class, Profile::find);
    }

    private static JsonNode find(World world) {
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        world.of("ProjectRegistered", "ProfileChanged")
                .map(event -> Json.at(event.data(), "profile"))
                .forEach(said -> said.properties().forEach(fact -> {
                    boolean empty = fact.getValue().isArray() && fact.getValue().isEmpty();
                    if (!fact.getValue().isNull() && !empty) {
                        profile.set(fact.getKey(), fact.getValue());
                    }
                }));
        return profile;
    }
}
