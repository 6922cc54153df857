/**
 * Events as CloudEvents in JSON. Start at {@link nl.baken.cloudevent.CloudEventJson} for one event and at
 * {@link nl.baken.cloudevent.JsonLines} for a file; {@link nl.baken.cloudevent.RecordJson} writes outputs.
 */
package nl.baken.cloudevent;
