/**
 * What two models say differently of the same project, since when, and by which rules; pure. Start at
 * {@link nl.baken.replay.comparison.ProjectComparison}.
 */
package nl.baken.replay.comparison;
