package nl.baken.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.baken.embedded.child.OnExit;

/** The command line of a worker of Kafka Connect that is alone, at a free port. */
final class WorkerCommand {

    /** It runs some connectors that mostly wait. */
    private static final int HEAP = 192;

    private WorkerCommand() {}

    static ChildCommand of(WorkerSettings settings, Installation installation) {
        Path own = settings.directory();
        List<String> main = new ArrayList<>(List.of("org.apache.kafka.connect.cli.ConnectStandalone"));
        try {
            Files.createDirectories(own);
            main.add(write(properties(settings), own.resolve("worker.properties")));
            for (Map.Entry<String, Map<String, String>> connector :
                    settings.connectors().entrySet()) {
                Properties properties = new Properties();
                properties.putAll(connector.getValue());
                properties.setProperty("name", connector.getKey());
                main.add(write(properties, own.resolve(connector.getKey() + ".connector.properties")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ChildCommand(
                Component.WORKER,
                own,
                OnExit.KEEP,
                installation.brokerClassPath(),
                HEAP,
                List.of("-Dlog4j2.configurationFile=classpath:nl/baken/embedded/worker-log4j2.xml"),
                main,
                settings.environment(),
                ready(settings.connectors().keySet()),
                Probe.none());
    }

    private static Pattern ready(Collection<String> connectors) {
        String all = connectors.stream()
                .map(name -> "(?=.*Created connector " + Pattern.quote(name) + "\\R)")
                .collect(Collectors.joining());
        return Pattern.compile("REST server listening at http://127\\.0\\.0\\.1:(\\d+)" + all, Pattern.DOTALL);
    }

    private static Properties properties(WorkerSettings settings) {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "bootstrap.servers", settings.stack().bootstrapServers(),
                "listeners", "http://127.0.0.1:0",
                "plugin.path", settings.plugins().toAbsolutePath().toString(),
                "plugin.discovery", "service_load",
                "key.converter", "org.apache.kafka.connect.storage.StringConverter",
                "value.converter", "org.apache.kafka.connect.converters.ByteArrayConverter",
                "offset.storage.file.filename",
                        settings.directory().resolve("offsets").toString(),
                "offset.flush.interval.ms", "5000"));
        properties.putAll(Map.of(
                "config.providers",
                "env,file",
                "config.providers.env.class",
                "org.apache.kafka.common.config.provider.EnvVarConfigProvider",
                "config.providers.env.param.allowlist.pattern",
                WorkerSettings.VARIABLES + ".*",
                "config.providers.file.class",
                "org.apache.kafka.common.config.provider.FileConfigProvider"));
        return properties;
    }

    private static String write(Properties properties, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        return file.toString();
    }
}
