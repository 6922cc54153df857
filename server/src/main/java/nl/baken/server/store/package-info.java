/**
 * What was published, by thing and time, in a directory of the server: read from the topics once, and asked as of any
 * moment. See docs/decisions/0041-store-of-the-server.md.
 */
package nl.baken.server.store;
