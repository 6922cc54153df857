package nl.baken.container;

import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The services of the compose file under a name and on ports of their own, so that nothing that runs is in the way. */
final class ComposeStack implements AutoCloseable {

    private final String name = "baken-" + UUID.randomUUID();
    private final Path settings;
    private final int brokerPort = freePort();
    private final int registryPort = freePort();

    private ComposeStack(Path directory) throws IOException {
        settings = directory.resolve("compose.env");
        Files.copy(Repository.at("docker/local.env"), settings);
        Files.write(
                settings,
                List.of(
                        "BROKER_PORT=" + brokerPort,
                        "REGISTRY_PORT=" + registryPort,
                        "BAKEN_HEAP=384m",
                        "BAKEN_TICK_INTERVAL=PT5S"),
                APPEND);
    }

    /** Builds the images where they are out of date, and starts every service. */
    static ComposeStack start(Path directory) throws IOException {
        Repository.run(List.of("docker/build-images"));
        ComposeStack stack = new ComposeStack(directory);
        try {
            stack.compose("up", "--detach");
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    Addresses addresses() {
        return new Addresses("localhost:" + brokerPort, "http://localhost:" + registryPort + "/apis/ccompat/v7");
    }

    @Override
    public void close() {
        compose("down", "--volumes");
    }

    private void compose(String... words) {
        Repository.run(Stream.of(
                        Compose.command().orElseThrow().stream(),
                        Stream.of(
                                "--project-name",
                                name,
                                "--file",
                                "docker/compose.yaml",
                                "--env-file",
                                settings.toString()),
                        Stream.of(words))
                .flatMap(part -> part)
                .toList());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
