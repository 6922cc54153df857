/**
 * Answers over HTTP, from local state: which assessment of a project was published at a time. Start at {@link
 * nl.baken.engine.query.Answer}.
 */
package nl.baken.streams.query;
