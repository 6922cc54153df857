/** Baken over HTTP. Start at {@link nl.baken.server.BakenServer}. */
package nl.baken.server;
