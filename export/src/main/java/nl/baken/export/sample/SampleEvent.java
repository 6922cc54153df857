package nl.baken.export.sample;

import java.time.Instant;

/**
 * An event of a made up project.
 *
 * @param type name of the record of the contract
 * @param data JSON
 */
record SampleEvent(String project, String id, Instant at, String type, String data) {

    /** As a CloudEvent on one line. */
    String json() {
        return "{\"specversion\":\"1.0\",\"id\":\"" + id
                + "\",\"source\":\"urn:nl:baken:synthetic\",\"type\":\"nl.baken."
                + type + ".v1\",\"subject\":\"" + project + "\",\"time\":\"" + at + "\",\"recordedtime\":\"" + at
                + "\",\"occurredprecision\":\"INSTANT\",\"provenance\":\"LIVE\",\"data\":" + data + '}';
    }
}
