package nl.baken.assessment.alert;

import java.time.Instant;
import nl.baken.output.ModelRef;
import nl.baken.output.ProjectRef;

/**
 * When a step is taken, and on whose word.
 *
 * @param at the time of the log
 */
record StepContext(ProjectRef project, ModelRef model, Instant at) {}
