package nl.baken.validation;

import org.apache.avro.Schema;

/**
 * How many bytes of Avro a record has at most, when everything in it is as long as the contract allows.
 *
 * @param perCharacter bytes of one character
 * @param perConfidentialText bytes that a confidential text has beside its characters
 */
record LargestSize(double perCharacter, int perConfidentialText) {

    private static final int LONGEST_NUMBER = 10;
    private static final int LONGEST_EXTENSION_NAME = 64;

    /** As it is written. A character of Java is at most three bytes in UTF-8. */
    static LargestSize plain() {
        return new LargestSize(3, 0);
    }

    /** With every text under a key, in Base64: four bytes for three, and what names key and scheme. */
    static LargestSize underAKey() {
        return new LargestSize(4, 160);
    }

    long of(Schema record) {
        return record.getFields().stream()
                .mapToLong(field -> value(field.schema(), FieldLimits.of(field)))
                .sum();
    }

    private long value(Schema schema, FieldLimits limits) {
        return switch (schema.getType()) {
            case STRING -> text(limits);
            case RECORD -> of(schema);
            case ARRAY -> limits.maxItems() * value(schema.getElementType(), limits) + LONGEST_NUMBER;
            case MAP ->
                limits.maxItems() * (LONGEST_EXTENSION_NAME + 1 + value(schema.getValueType(), limits))
                        + LONGEST_NUMBER;
            case UNION ->
                1
                        + schema.getTypes().stream()
                                .mapToLong(branch -> value(branch, limits))
                                .max()
                                .orElseThrow();
            case NULL -> 0;
            case INT, LONG, FLOAT, DOUBLE, BOOLEAN, ENUM, BYTES, FIXED -> LONGEST_NUMBER;
        };
    }

    private long text(FieldLimits limits) {
        return (long) (limits.maxLength() * perCharacter)
                + LONGEST_NUMBER
                + (limits.confidential() ? perConfidentialText : 0);
    }
}
