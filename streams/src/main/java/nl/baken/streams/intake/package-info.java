/** What clients send, into the log or to dead-letters; start at {@link nl.baken.streams.intake.IntakeTopology}. */
package nl.baken.streams.intake;
