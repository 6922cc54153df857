/** The command that holds the outputs of a run against its events. */
package nl.baken.truth;
