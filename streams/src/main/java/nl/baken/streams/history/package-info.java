/** One history through the whole pipeline on a cluster, from empty topics to outputs that can be read. */
package nl.baken.streams.history;
