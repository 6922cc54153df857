/** Which runs an installation has, and which is active, changed by an event. Start at {@link nl.baken.cli.runs.Installation}. */
package nl.baken.cli.runs;
