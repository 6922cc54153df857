/** Events in: from a request to events-in. Start at {@link nl.baken.server.events.EventsService}. */
package nl.baken.server.events;
