/** What one record of the log leads to; pure. Start at {@link nl.baken.engine.Steps}. */
package nl.baken.engine;
