package nl.baken.assessment.risk;

import nl.baken.assessment.time.NextChange;
import nl.baken.output.RiskReading;

/**
 * The reading of one risk and when to look again.
 *
 * @param next the earliest moment at which a reader may see a change by the passing of time alone
 */
public record Reading(RiskReading reading, NextChange next) {}
