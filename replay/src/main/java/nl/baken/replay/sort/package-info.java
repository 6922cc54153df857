/** Sorts what does not fit into memory, through temporary files. Start at {@link nl.baken.replay.sort.ExternalSort}. */
package nl.baken.replay.sort;
