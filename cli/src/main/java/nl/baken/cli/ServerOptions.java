package nl.baken.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.baken.server.ServerSettings;
import nl.baken.streams.settings.Setting;
import nl.baken.topic.TopicCatalog;
import picocli.CommandLine.Command;

/** Where a server listens. */
@Command
final class ServerOptions extends SettingOptions {

    ServerOptions() {
        super(List.of(Setting.LISTEN));
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
        return new ServerSettings(host, Integer.parseInt(listen.substring(colon + 1)), store, clients, topics);
    }
}
