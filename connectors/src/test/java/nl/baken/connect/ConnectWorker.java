package nl.baken.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.embedded.StackAddresses;
import nl.baken.embedded.child.ChildProcessMain;
import nl.baken.embedded.child.OnExit;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.awaitility.Awaitility;

/** A worker of Connect in a process of its own, with the plugins on its plugin path and nothing of Baken on its class path. */
final class ConnectWorker implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final StackAddresses stack;
    private final String name;
    private final Path directory;
    private Process process;
    private int port;

    ConnectWorker(StackAddresses stack, String name, Path directory) {
        this.stack = stack;
        this.name = name;
        this.directory = directory;
    }

    /** Returns when the worker answers. */
    void start() throws IOException, URISyntaxException {
        port = freePort();
        Path config = directory.resolve("worker.properties");
        try (var out = Files.newOutputStream(config)) {
            settings().store(out, null);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile")));
        command.addAll(List.of("-cp", classPath(), ChildProcessMain.class.getName(), directory.toString()));
        command.addAll(List.of(OnExit.KEEP.name(), ConnectDistributed.class.getName(), config.toString()));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        Awaitility.await("the worker answers; its log: " + log())
                .forever()
                .failFast("the worker ended; its log: " + log(), this::hasEnded)
                .until(() -> answers(request("").GET()));
    }

    boolean hasEnded() {
        return !process.isAlive();
    }

    /** As the kernel does when memory runs out: the process has no time for a last word. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Returns when the worker has taken the configuration of the connector. */
    void run(String connector, Map<String, String> config) {
        String json = config.entrySet().stream()
                .map(entry -> "\"%s\":\"%s\"".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        HttpRequest.Builder request = request("connectors/" + connector + "/config")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json));
        Awaitility.await("connector " + connector + " is taken")
                .forever()
                .failFast("the worker ended; its log: " + log(), this::hasEnded)
                .until(() -> {
                    HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                    if (response.statusCode() == 400) {
                        throw new AssertionError(response.body());
                    }
                    return response.statusCode() < 300;
                });
    }

    /** What the worker says of its connectors, for the message of a test that fails. */
    String status() {
        try {
            String answer = client.send(
                            request("connectors?expand=status").GET().build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return answer + "\n" + log();
        } catch (IOException | InterruptedException e) {
            return e + "\n" + log();
        }
    }

    @Override
    public void close() throws Exception {
        kill();
        client.close();
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "bootstrap.servers",
                stack.bootstrapServers(),
                "group.id",
                name,
                "listeners",
                "http://127.0.0.1:" + port,
                "plugin.path",
                Path.of(System.getProperty("connect.plugin")).getParent().toString(),
                "plugin.discovery",
                "service_load",
                "exactly.once.source.support",
                "enabled"));
        settings.putAll(Map.of(
                "key.converter", "org.apache.kafka.connect.json.JsonConverter",
                "value.converter", "org.apache.kafka.connect.json.JsonConverter"));
        for (String storage : List.of("config", "offset", "status")) {
            settings.put(storage + ".storage.topic", name + "-" + storage);
            settings.put(storage + ".storage.replication.factor", "1");
        }
        settings.putAll(Map.of("offset.storage.partitions", "1", "status.storage.partitions", "1"));
        // A worker that is gone is missed as soon as the broker allows.
        settings.putAll(Map.of(
                "session.timeout.ms", "6000",
                "heartbeat.interval.ms", "1000",
                "rebalance.timeout.ms", "10000",
                "scheduled.rebalance.max.delay.ms", "0",
                "consumer.session.timeout.ms", "6000",
                "consumer.heartbeat.interval.ms", "1000",
                "offset.flush.interval.ms", "1000"));
        return settings;
    }

    private Path log() {
        return directory.resolve("worker.log");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path))
                .timeout(Duration.ofSeconds(10));
    }

    private boolean answers(HttpRequest.Builder request) throws InterruptedException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String classPath() throws URISyntaxException {
        Path child = Path.of(ChildProcessMain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Stream<String> jars = Arrays.stream(
                        System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(entry -> entry.endsWith(".jar"))
                .filter(entry -> !Path.of(entry).getFileName().toString().matches("(baken|avro|guava)-.*"));
        return Stream.concat(Stream.of(child.toString()), jars)
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
