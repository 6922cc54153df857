package nl.baken.engine.query;

import java.time.Instant;
import java.util.Optional;
import nl.baken.output.RiskAssessment;

/**
 * One published version of the assessment of a project.
 *
 * @param publishedAt from when on it was the latest, in the time of the log
 * @param validTo from when on another was published; empty while none is
 */
public record AssessmentVersion(Instant publishedAt, Optional<Instant> validTo, RiskAssessment assessment) {}
