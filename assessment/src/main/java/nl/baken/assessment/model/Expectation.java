package nl.baken.assessment.model;

import nl.baken.output.Text;

/**
 * What should be known about a risk.
 *
 * @param signal the events that would show it
 * @param where for which projects
 * @param freshDays how long such an event stays fresh
 * @param text what should be known, as people read it
 */
public record Expectation(Signal signal, Where where, double freshDays, Text text) {}
