package nl.baken.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import nl.baken.cli.Main;
import org.apache.kafka.clients.admin.Admin;

/**
 * How long projects are without an answer when instances of {@code baken run} stop in order and start again: an instance that
 * answers for a project has its partition and processes it.
 */
final class Restart {

    /** What others send that pass a question on, so that it is not passed on once more. */
    private static final String NOT_ON = "Baken-Passed-On-By";

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(20);
    private static final int LATER = 503;

    /** A process of {@code baken run}. */
    private record Instance(String name, Process process, int port) {}

    private final Stack stack;
    private final Path directory;
    private final List<String> projects;
    private final int threads;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Instance> started = new ArrayList<>();
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private int wrong;

    Restart(Stack stack, int threads, Path directory, List<String> projects) {
        this.stack = stack;
        this.threads = threads;
        this.directory = directory;
        this.projects = projects;
    }

    /** Seconds, by what they are of, and how many answers were neither an assessment nor 503 with a time to wait. */
    Map<String, Double> measure(Progress progress) throws IOException, InterruptedException, ExecutionException {
        try {
            Instance one = start("one");
            awaitAll(one);
            awaitProcessed();
            progress.reached(1, 4);
            Instance other = start("other");
            awaitReady(other);
            progress.reached(2, 4);

            awaitAll(one, other);
            long stopped = System.nanoTime();
            one.process().destroy();
            awaitAll(other);
            report("handover.seconds", stopped);
            one.process().waitFor();
            report("stop.seconds", stopped);
            progress.reached(3, 4);

            long begun = System.nanoTime();
            one = start("one");
            awaitReady(one);
            report("start.beside.seconds", begun);
            awaitProcessed();

            one.process().destroy();
            other.process().destroy();
            one.process().waitFor();
            other.process().waitFor();
            begun = System.nanoTime();
            one = start("one");
            awaitReady(one);
            report("start.ready.seconds", begun);
            awaitAll(one);
            report("start.alone.seconds", begun);
            progress.reached(4, 4);
            figures.put("wrong.answers", (double) wrong);
            return figures;
        } finally {
            started.forEach(instance -> instance.process().destroyForcibly());
        }
    }

    private void report(String name, long since) {
        figures.put(name, (System.nanoTime() - since) / 1e9);
    }

    private Instance start(String name) throws IOException {
        int port = ports.computeIfAbsent(name, each -> free());
        Map<String, Object> clients = stack.clients();
        Process process = new ProcessBuilder(Child.java(
                        Main.class,
                        List.of(
                                "run",
                                "--bootstrap-servers",
                                clients.get("bootstrap.servers").toString(),
                                "--schema-registry",
                                clients.get("schema.registry.url").toString(),
                                "--ticks",
                                "LOG",
                                "--threads",
                                Integer.toString(threads),
                                "--state-directory",
                                directory.resolve(name).toString(),
                                "--query-address",
                                "localhost:" + port)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve(name + ".log").toFile()))
                .start();
        Instance instance = new Instance(name, process, port);
        started.add(instance);
        return instance;
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("There is no free port", e);
        }
    }

    private void awaitReady(Instance instance) throws InterruptedException {
        while (ask(instance, "/health/ready") != 200) {
            Thread.sleep(LOOK_AGAIN_AFTER);
        }
    }

    /** Until the log is processed: an installation that stands still until something comes. */
    private void awaitProcessed() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(stack.clients())) {
            while (Offsets.processed(admin, stack.assessing(), stack.log()) < Offsets.end(admin, stack.log())) {
                Thread.sleep(LOOK_AGAIN_AFTER);
            }
        }
    }

    private boolean answers(Instance instance, String project) {
        return ask(instance, "/v1/projects/" + project + "/assessment") == 200;
    }

    /** Until one of these instances answers for each project itself. */
    private void awaitAll(Instance... instances) throws InterruptedException {
        Set<String> left = new HashSet<>(projects);
        while (!left.isEmpty()) {
            left.removeIf(project -> Arrays.stream(instances).anyMatch(instance -> answers(instance, project)));
            Thread.sleep(LOOK_AGAIN_AFTER);
        }
    }

    /** The status; 0 when nothing listens, which is so before an instance has begun. */
    private int ask(Instance instance, String path) {
        if (!instance.process().isAlive()) {
            throw new IllegalStateException(
                    "Instance " + instance.name() + " ended by itself; its log is in " + directory);
        }
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://localhost:" + instance.port() + path))
                .header(NOT_ON, "benchmark:1")
                .build();
        try {
            HttpResponse<Void> answer = http.send(question, HttpResponse.BodyHandlers.discarding());
            boolean isRight = answer.statusCode() == 200
                    || (answer.statusCode() == LATER
                            && answer.headers().firstValue("Retry-After").isPresent());
            // Nothing is known of a project before its events were read.
            if (!isRight && answer.statusCode() != 404) {
                wrong++;
            }
            return answer.statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", e);
        }
    }
}
