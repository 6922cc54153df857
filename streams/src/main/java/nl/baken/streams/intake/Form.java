package nl.baken.streams.intake;

/** The forms in which clients send events. */
enum Form {
    /** Avro in the wire format of the Confluent Schema Registry. */
    AVRO("avro"),
    /** A CloudEvent in JSON, all of it in the value. */
    JSON_STRUCTURED("json-structured"),
    /** A CloudEvent with its attributes in headers and its data in JSON. */
    JSON_BINARY("json-binary"),
    /** None of these. */
    UNKNOWN("unknown");

    private final String label;

    Form(String label) {
        this.label = label;
    }

    /** As metrics name it. */
    String label() {
        return label;
    }
}
