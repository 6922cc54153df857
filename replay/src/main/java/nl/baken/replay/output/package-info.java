/** The outputs of a run as files, in an order that is the same for equal runs. */
package nl.baken.replay.output;
