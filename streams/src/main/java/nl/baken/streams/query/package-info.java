/** What was said of a project at a time, asked of a running instance or of files. Start at {@link nl.baken.engine.query.Answer}. */
package nl.baken.streams.query;
