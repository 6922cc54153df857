/** What every request and every response of this server has in common. */
package nl.baken.server.http;
