package nl.baken.server;

import java.nio.file.Path;
import java.util.Map;
import nl.baken.topic.TopicCatalog;

/**
 * How a server runs.
 *
 * @param host name or address of this machine to listen at
 * @param port to listen at; 0 for any that is free
 * @param store directory of what the server reads; made when it is not there
 * @param clients settings of Kafka clients and of the registry client
 * @param topics the names of the topics
 */
public record ServerSettings(String host, int port, Path store, Map<String, Object> clients, TopicCatalog topics) {

    public ServerSettings {
        clients = Map.copyOf(clients);
    }
}
