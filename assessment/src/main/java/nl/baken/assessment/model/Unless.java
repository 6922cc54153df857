package nl.baken.assessment.model;

/**
 * What takes the meaning away from an event.
 *
 * @param signal what must have happened
 * @param before true when it must have happened before the event, false when after it
 */
public record Unless(Signal signal, boolean before) {}
