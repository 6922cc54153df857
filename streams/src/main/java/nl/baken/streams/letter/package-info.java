/** What goes to dead-letters, within the bounds of that topic; start at {@link nl.baken.streams.letter.DeadLetter}. */
package nl.baken.streams.letter;
