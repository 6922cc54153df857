package nl.baken.validation;

import java.util.Objects;

/**
 * One thing that is wrong with an event.
 *
 * @param field path of the field, for instance {@code data.criticality}; empty when it is about the whole
 * @param reason why, for machines
 * @param found what is there, shortened; never the contents of a field with personal data
 * @param expected what should be there
 */
public record Violation(String field, ViolationReason reason, String found, String expected) {

    public Violation {
        Objects.requireNonNull(field);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(found);
        Objects.requireNonNull(expected);
    }

    /** The same at another path. */
    public Violation at(String otherField) {
        return new Violation(otherField, reason, found, expected);
    }

    /** One line for people. */
    public String message() {
        String where = field.isEmpty() ? "" : field + ": ";
        return where + "found " + found + ", expected " + expected + " (" + reason + ")";
    }

    @Override
    public String toString() {
        return message();
    }
}
