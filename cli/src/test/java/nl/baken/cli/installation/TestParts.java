package nl.baken.cli.installation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.embedded.StackAddresses;
import nl.baken.embedded.StartProgress;
import nl.baken.riskmodel.ModelFile;
import nl.baken.server.ServerSettings;
import nl.baken.streams.settings.Setting;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.settings.SettingsReader;
import nl.baken.topic.TopicCatalog;

/** What an installation of a test is made of: the shipped model, and a server at any port that is free. */
final class TestParts {

    private TestParts() {}

    static LocalInstallation.Parts in(Path data) {
        return in(data, Connectors.NONE);
    }

    static LocalInstallation.Parts in(Path data, Connectors connectors) {
        return new LocalInstallation.Parts(
                data,
                ModelFile.shipped(),
                TopicCatalog.named("baken."),
                TestParts::settings,
                (store, clients, topics) -> new ServerSettings("127.0.0.1", 0, store, clients, topics),
                List.of(),
                connectors,
                StartProgress.untold());
    }

    private static Settings settings(StackAddresses stack, Map<String, String> flags) {
        Map<String, String> all = new TreeMap<>(flags);
        all.put(Setting.BOOTSTRAP_SERVERS.label(), stack.bootstrapServers());
        all.put(Setting.SCHEMA_REGISTRY.label(), stack.schemaRegistryUrl());
        // A busy machine may take as long as it needs.
        all.put(Setting.START_TIMEOUT.label(), "P1D");
        return SettingsReader.read(all, Map.of());
    }
}
