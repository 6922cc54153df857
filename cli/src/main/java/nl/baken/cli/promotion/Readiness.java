package nl.baken.cli.promotion;

import nl.baken.output.ModelRef;

/**
 * How a run does.
 *
 * @param model that its latest records name
 * @param group under which its instances share the work
 * @param state of that group, as the brokers call it
 * @param behind how many records of the log it had still to read; counted no further than one more than it may be
 */
public record Readiness(ModelRef model, String group, String state, long behind) {}
