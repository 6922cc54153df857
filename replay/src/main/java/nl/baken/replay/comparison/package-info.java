/**
 * Differences between the outputs of two models or of two runs for the same project: since when, and by which rules.
 * Start at {@link nl.baken.replay.comparison.ProjectComparison}.
 */
package nl.baken.replay.comparison;
