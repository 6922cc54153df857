/** The description of the interface, as it is served. */
package nl.baken.server.description;
