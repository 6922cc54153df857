/** What one record of the log leads to; pure. Start at {@link nl.baken.engine.ProjectEngine}. */
package nl.baken.engine;
