/** What a run put into the output topics, in an order that two equal runs share, and as files. */
package nl.baken.replay.output;
