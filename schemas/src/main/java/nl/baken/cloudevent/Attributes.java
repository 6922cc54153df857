package nl.baken.cloudevent;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which CloudEvents attribute holds which field of the header, in the order in which they are written. */
final class Attributes {

    static final String SPEC_VERSION = "specversion";
    static final String TYPE = "type";
    static final String TIME = "time";
    static final String RECORDED_TIME = "recordedtime";
    static final String RECORDED_ASSUMED = "recordedassumed";
    static final String CONTENT_TYPE = "datacontenttype";
    static final String DATA = "data";
    static final String BINARY_DATA = "data_base64";
    static final String JSON = "application/json";
    static final String VERSION = "1.0";

    /** The field of the header that is the offset of {@link #TIME}. */
    static final String OFFSET = "occurredOffset";

    /** Attribute by field of the header, the extensions and the offset left out. */
    static final Map<String, String> BY_FIELD = byField();

    private static final String HEADER = "header.";
    private static final String EXTENSIONS = "header.extensions.";

    private Attributes() {}

    private static Map<String, String> byField() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("eventId", "id");
        attributes.put("source", "source");
        attributes.put("projectId", "subject");
        attributes.put("occurredAt", TIME);
        attributes.put("recordedAt", RECORDED_TIME);
        attributes.put("occurredPrecision", "occurredprecision");
        attributes.put("provenance", "provenance");
        attributes.put("reporter", "reporter");
        attributes.put("zone", "timezone");
        attributes.put("recordedAtAssumed", RECORDED_ASSUMED);
        attributes.put("actor", "actor");
        attributes.put("signIn", "signin");
        attributes.put("deliveryId", "delivery");
        attributes.put("organisationId", "organisation");
        attributes.put("importId", "import");
        return attributes;
    }

    /** Where in a CloudEvent the field of a record is, for instance {@code subject} for {@code header.projectId}. */
    static String pathOf(String recordPath) {
        if (recordPath.startsWith(EXTENSIONS)) {
            return recordPath.substring(EXTENSIONS.length());
        }
        if (recordPath.startsWith(HEADER)) {
            String field = recordPath.substring(HEADER.length());
            return field.equals(OFFSET) ? TIME : BY_FIELD.getOrDefault(field, field);
        }
        return DATA + "." + recordPath;
    }
}
