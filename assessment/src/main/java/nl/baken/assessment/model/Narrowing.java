package nl.baken.assessment.model;

import org.apache.avro.specific.SpecificRecord;

/**
 * What must hold of an event by itself, beside the patterns of its signal: the part of a {@code when} that is answered
 * when the event comes in. Pure, and never an exception: what cannot be answered does not hold.
 */
public interface Narrowing {

    /** The narrowing of a signal that has none. */
    Narrowing NONE = new Whole();

    boolean accepts(SpecificRecord event);

    /** As it is written, for people who read the model; empty when there is none. */
    String text();

    /** Every event of the patterns. */
    record Whole() implements Narrowing {

        @Override
        public boolean accepts(SpecificRecord event) {
            return true;
        }

        @Override
        public String text() {
            return "";
        }
    }
}
