package nl.baken.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An event to begin with. */
final class FirstEvent {

    static final String PROJECT = "smart-parking";

    private FirstEvent() {}

    /** A registration of a project, now, on one line. */
    static String json() {
        return """
            {"specversion":"1.0","type":"nl.baken.ProjectRegistered.v1",\
            "source":"urn:nld:oin:00000001234567890000:systeem:projectenlijst","id":"1","subject":"%s","time":"%s",\
            "data":{"title":"Smart parking","organisationId":"urn:nld:oin:00000001234567890000",\
            "steeringGroupId":"mobility","profile":{"personalData":true,"peopleAffected":12000}}}\
            """.formatted(PROJECT, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }
}
