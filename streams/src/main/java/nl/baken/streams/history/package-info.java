/** One history through the whole pipeline on a cluster, from empty topics to complete outputs. */
package nl.baken.streams.history;
