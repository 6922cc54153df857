package nl.baken.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.baken.server.signin.IssuerSettings;
import nl.baken.server.tls.CertificateFiles;
import nl.baken.topic.TopicCatalog;

/**
 * How a server runs.
 *
 * @param host name or address of this machine to listen at
 * @param port to listen at; 0 for any that is free
 * @param store directory of what the server reads; made when it is not there
 * @param clients settings of Kafka clients and of the registry client
 * @param topics the names of the topics
 * @param issuer whose tokens are taken; empty when who is on this machine may do everything, and nobody else anything
 * @param certificate of the server; empty when connections are not encrypted
 */
public record ServerSettings(
        String host,
        int port,
        Path store,
        Map<String, Object> clients,
        TopicCatalog topics,
        Optional<IssuerSettings> issuer,
        Optional<CertificateFiles> certificate) {

    public ServerSettings {
        clients = Map.copyOf(clients);
    }

    /** Of a server for this machine alone. */
    public ServerSettings(String host, int port, Path store, Map<String, Object> clients, TopicCatalog topics) {
        this(host, port, store, clients, topics, Optional.empty(), Optional.empty());
    }
}
