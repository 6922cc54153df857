/** What was rejected: to look at and to send again. Start at {@link nl.baken.cli.letter.DeadLetters}. */
package nl.baken.cli.letter;
