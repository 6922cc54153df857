package nl.baken.engine.memory;

import nl.baken.topic.Topic;
import org.apache.avro.specific.SpecificRecord;

/**
 * A record as the topology would have written it.
 *
 * @param topic of the catalogue
 * @param key as the catalogue says: a project, an organisation or a steering group
 */
public record Published(Topic topic, String key, SpecificRecord record) {}
