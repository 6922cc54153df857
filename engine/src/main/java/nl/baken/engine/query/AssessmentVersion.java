package nl.baken.engine.query;

import java.time.Instant;
import java.util.Optional;
import nl.baken.output.RiskAssessment;

/**
 * One version of what was said of a project.
 *
 * @param publishedAt from when on it was what was said, in the time of the log
 * @param validTo from when on something else was said; empty while nothing is
 */
public record AssessmentVersion(Instant publishedAt, Optional<Instant> validTo, RiskAssessment assessment) {}
