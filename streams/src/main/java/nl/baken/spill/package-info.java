/** Sorts what does not fit into memory, through temporary files. Start at {@link nl.baken.spill.Spill}. */
package nl.baken.spill;
