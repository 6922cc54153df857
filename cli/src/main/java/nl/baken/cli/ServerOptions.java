package nl.baken.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.baken.server.ServerSettings;
import nl.baken.server.signin.IssuerSettings;
import nl.baken.server.tls.CertificateFiles;
import nl.baken.streams.settings.Setting;
import nl.baken.streams.settings.Values;
import nl.baken.topic.TopicCatalog;
import picocli.CommandLine.Command;

/** Where a server listens, and to whom. */
@Command
final class ServerOptions extends SettingOptions {

    ServerOptions() {
        super(Setting.ofServer());
    }

    /**
     * How a server runs.
     *
     * @param store directory of what it reads
     * @param clients settings of Kafka clients and of the registry client
     */
    ServerSettings settings(Path store, Map<String, Object> clients, TopicCatalog topics) {
        String listen = values().text(Setting.LISTEN).orElseThrow();
        int colon = listen.lastIndexOf(':');
        String host = listen.substring(0, colon).replaceAll("[\\[\\]]", "");
        return new ServerSettings(
                host,
                Integer.parseInt(listen.substring(colon + 1)),
                store,
                clients,
                topics,
                values().text(Setting.ISSUER).map(this::issuer),
                certificate());
    }

    private IssuerSettings issuer(String address) {
        Values values = values();
        return new IssuerSettings(
                URI.create(address),
                values.text(Setting.AUDIENCE).orElseThrow(),
                new IssuerSettings.Claims(
                        values.text(Setting.ROLES_CLAIM).orElseThrow(),
                        values.text(Setting.ORGANISATIONS_CLAIM).orElseThrow(),
                        values.text(Setting.PROJECTS_CLAIM).orElseThrow(),
                        values.text(Setting.STEERING_GROUPS_CLAIM).orElseThrow()));
    }

    private Optional<CertificateFiles> certificate() {
        Optional<Path> certificate = values().path(Setting.TLS_CERTIFICATE);
        Optional<Path> key = values().path(Setting.TLS_KEY);
        if (certificate.isPresent() != key.isPresent()) {
            throw new CommandFailure("tls-certificate and tls-key are needed together; one of them is missing.");
        }
        return certificate.map(file -> new CertificateFiles(file, key.orElseThrow()));
    }
}
