package nl.baken.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import nl.baken.embedded.child.BrokerMain;
import org.apache.kafka.common.Uuid;

/** The command line of the broker: one node that is broker and controller, on free ports. */
final class BrokerCommand {

    private static final Pattern READY =
            Pattern.compile("CLIENT: resolved ephemeral port to (\\d+)(?=.*Kafka Server started)", Pattern.DOTALL);

    private BrokerCommand() {}

    static ChildCommand in(StackDirectory directory, Installation installation, int heap) {
        Path own = directory.of(Component.BROKER);
        Path data = own.resolve("data");
        Path configuration = own.resolve("server.properties");
        write(properties(data), configuration);
        return new ChildCommand(
                Component.BROKER,
                own,
                directory.fate(),
                installation.brokerClassPath(),
                heap,
                List.of("-Dlog4j2.configurationFile=classpath:nl/baken/embedded/broker-log4j2.xml"),
                List.of(
                        BrokerMain.class.getName(),
                        configuration.toString(),
                        data.toString(),
                        Uuid.randomUuid().toString()),
                Map.of(),
                READY,
                Probe.none());
    }

    private static Properties properties(Path data) {
        Properties properties = new Properties();
        try (var standard = BrokerCommand.class.getResourceAsStream("broker.properties")) {
            properties.load(standard);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.setProperty("log.dirs", data.toString());
        return properties;
    }

    private static void write(Properties properties, Path file) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
