package nl.baken.assessment.dossier;

/**
 * That an event belongs to a signal of the model.
 *
 * @param signal id of the signal
 * @param match what the dossier keeps of the event for it
 */
public record SignalMatch(String signal, Match match) {}
