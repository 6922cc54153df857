package nl.baken.replay.comparison;

import java.util.Set;

/**
 * The result of a comparison.
 *
 * @param events how many were replayed, duplicates included
 * @param projects how many were compared
 * @param rejected how many lines were no events
 * @param known every project in the files, also those of which nothing was known in time
 */
public record ComparisonResult(long events, int projects, long rejected, Set<String> known) {}
