/** What one record of the log leads to; pure. Start at {@link nl.baken.step.Steps}. */
package nl.baken.step;
