package nl.baken.engine.notify;

import nl.baken.output.HeldBack;

/**
 * What becomes of a step for a receiver.
 *
 * @param receiver afterwards
 * @param heldBack why the step is not sent by itself; null when it waits to be sent, or when it is none of the receiver's
 */
public record Verdict(Receiver receiver, HeldBack heldBack) {}
