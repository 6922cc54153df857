package nl.baken.connect.delivery;

import org.apache.avro.specific.SpecificRecord;

/** Brings alerts to people, one attempt at a time. Used by one thread. */
public interface Channel {

    /** Whether this step of an alert, or message about alerts, is to be delivered here; what is not is passed over. */
    boolean takes(SpecificRecord told);

    /**
     * Tries once to deliver what it takes, and waits for what becomes of it. What it sends is the same at every attempt, and has the
     * name that {@link DeliveryId} gives.
     */
    Answer deliver(SpecificRecord told) throws InterruptedException;

    /** The receiver, for logs and errors: nothing in it may be secret. */
    String receiver();

    /** What to look at when the receiver does not take what it gets, as in "the receiver or webhook.url". */
    String toMend();
}
