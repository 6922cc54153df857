package nl.baken.connect.delivery;

import nl.baken.output.SteeringAlert;

/** Brings alerts to people, one attempt at a time. Used by one thread. */
public interface Channel {

    /** Whether this step is to be delivered here; what is not is passed over. */
    boolean takes(SteeringAlert alert);

    /**
     * Tries once to deliver a step, and waits for what becomes of it. What it sends of one step is the same at every attempt, and
     * names the step by {@link DeliveryId}.
     */
    Answer deliver(SteeringAlert alert) throws InterruptedException;

    /** The receiver, for logs and errors: nothing in it may be secret. */
    String receiver();

    /** What to look at when the receiver does not take what it gets, as in "the receiver or webhook.url". */
    String toMend();
}
