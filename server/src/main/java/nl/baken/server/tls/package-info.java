/** The certificate that the server shows, from files that are read again when they change. */
package nl.baken.server.tls;
