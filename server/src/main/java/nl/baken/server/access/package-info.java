/** Who may what, decided here and nowhere else. Start at {@link nl.baken.server.access.Decisions}. */
package nl.baken.server.access;
