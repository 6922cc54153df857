package nl.baken.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/**
 * One turn, in a JVM of its own, with a broker of its own: what is named after the other arguments, in that order. Figures
 * go to standard output, one on a line.
 */
public final class Turn {

    /** What lines with a figure begin with. */
    static final String FIGURE = "figure";

    private static final Pattern SUBJECT = Pattern.compile("\"subject\":\"([^\"]+)\"");
    private static final Instant REGISTERED = Instant.parse("2022-01-03T09:00:00Z");
    private static final Instant SENT = Instant.parse("2022-01-10T09:00:00Z");
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(200);

    private final TurnSetup setup;
    private final Path directory;
    private final Stack stack;
    private long events;
    private long records;

    private Turn(TurnSetup setup, Path directory, Stack stack) {
        this.setup = setup;
        this.directory = directory;
        this.stack = stack;
    }

    /** @param arguments as {@link TurnSetup#arguments} gives them */
    public static void main(String[] arguments) throws IOException, ExecutionException, InterruptedException {
        TurnSetup setup = TurnSetup.of(List.of(arguments));
        Path directory = Files.createTempDirectory("baken-benchmark-");
        try (Stack stack = Stack.start(setup.partitions())) {
            Turn turn = new Turn(setup, directory, stack);
            for (String part : setup.parts()) {
                turn.run(part);
            }
        } finally {
            DirectoryTree.delete(directory);
        }
    }

    private void run(String part) throws IOException, ExecutionException, InterruptedException {
        switch (part) {
            case "pipeline" -> {
                publish();
                timed(part, done -> pipeline(part, Map.of(), done));
            }
            case "floor" -> floor(Floor.LEFT);
            case "written" -> floor(Floor.WRITTEN);
            case "plain" -> {
                publish();
                timed(part, done -> new PlainConsumer(stack, setup.threads()).run(records, progress(part), done));
            }
            case "bytes" -> {
                TopicSize.keepAll(stack.clients(), stack.topics());
                publish();
                timed(part, done -> pipeline(part, TopicSize.KEEP_ALL, done));
                TopicSize.all(stack.clients()).forEach(Turn::report);
            }
            case "latency" -> latency();
            case "chain" -> chain();
            case "restart" -> restart();
            default -> throw new IllegalArgumentException("There is no " + part);
        }
    }

    private void publish() throws IOException, ExecutionException, InterruptedException {
        if (records > 0) {
            return;
        }
        Progress progress = progress("publishing");
        events = stack.publish(setup.file(), done -> progress.reached(done, done));
        progress.end();
        try (Admin admin = Admin.create(stack.clients())) {
            records = Offsets.end(admin, stack.log());
        }
        report("log.events", events);
        report("log.records", records);
    }

    private void floor(Floor.Shape shape) throws IOException, ExecutionException, InterruptedException {
        publish();
        timed(
                shape.name(),
                done -> new Floor(stack, setup.threads(), shape)
                        .run(records, directory.resolve(shape.name()), progress(shape.name()), done));
        TopicSize size = TopicSize.of(stack.clients(), shape.topic());
        report(shape.name() + ".compressed.to", size.diskBytes() / (double) size.bytes());
    }

    /** Something that is measured until it reports that it is done; what it does after that is not. */
    @FunctionalInterface
    private interface Work {
        void run(Runnable done) throws IOException, ExecutionException, InterruptedException;
    }

    private void timed(String part, Work work) throws IOException, ExecutionException, InterruptedException {
        Meter meter = new Meter(stack::processorTime);
        work.run(() -> {
            report(part + ".seconds", meter.seconds());
            report(part + ".processor", meter.processorSeconds());
        });
    }

    private void pipeline(String part, Map<String, String> properties, Runnable done)
            throws IOException, ExecutionException, InterruptedException {
        Progress progress = progress(part);
        Meter start = new Meter(stack::processorTime);
        try (Stack.Pipeline pipeline = stack.run(setup.threads(), directory.resolve(part), properties);
                Admin admin = Admin.create(stack.clients())) {
            report(part + ".start.seconds", start.seconds());
            while (!pipeline.isDone()) {
                Thread.sleep(LOOK_AGAIN_AFTER);
                progress.reached(Offsets.processed(admin, pipeline.id(), stack.log()), records);
            }
            done.run();
        }
        progress.end();
        report(part + ".state.bytes", DirectoryTree.bytes(directory.resolve(part)));
    }

    private void latency() throws ExecutionException, InterruptedException, IOException {
        Path log = directory.resolve("registrations.jsonl");
        List<String> registrations = new ArrayList<>();
        List<Map.Entry<String, byte[]>> messages = new ArrayList<>();
        for (int number = 0; number < setup.samples(); number++) {
            String project = "project-" + number;
            registrations.add(json(project, 1, REGISTERED, HistoryEvents.registration(number, project)));
            registrations.add(json(project, 2, REGISTERED, HistoryEvents.phase("IDEA")));
            messages.add(
                    Map.entry(project, stack.encode(json(project, 3, SENT, HistoryEvents.milestone(1, "2021-12-01")))));
        }
        Files.write(log, registrations);
        stack.publish(log, _ -> {});
        stack.tick(SENT.truncatedTo(ChronoUnit.DAYS));
        try (Stack.Pipeline pipeline = stack.run(setup.threads(), directory.resolve("latency"), Map.of())) {
            while (!pipeline.isDone()) {
                Thread.sleep(LOOK_AGAIN_AFTER);
            }
            report(
                    "latency",
                    new Latency(stack.clients(), setup.perSecond())
                            .measure(stack.log(), stack.alerts(), messages, progress("latency")));
        }
    }

    private void restart() throws ExecutionException, InterruptedException, IOException {
        publish();
        List<String> projects;
        try (Stream<String> log = Files.lines(setup.file())) {
            projects = log.map(SUBJECT::matcher)
                    .filter(Matcher::find)
                    .map(subject -> subject.group(1))
                    .distinct()
                    .toList();
        }
        new Restart(stack, setup.threads(), directory, projects)
                .measure(progress("restart"))
                .forEach((name, figure) -> report("restart." + name, figure.doubleValue()));
    }

    private void chain() throws ExecutionException, InterruptedException, IOException {
        List<Map.Entry<String, byte[]>> messages = new ArrayList<>();
        for (int number = 0; number < setup.samples(); number++) {
            String project = "project-" + number;
            messages.add(
                    Map.entry(project, stack.encode(json(project, 3, SENT, HistoryEvents.milestone(1, "2021-12-01")))));
        }
        try (Chain _ = Chain.start(stack, setup.threads(), directory.resolve("chain"))) {
            report(
                    "chain",
                    new Latency(stack.clients(), setup.perSecond())
                            .measure(Chain.IN, Chain.OUT, messages, progress("chain")));
        }
    }

    private static String json(String project, int id, Instant time, HistoryEvents.Body body) {
        return Generator.json(project, id, time, "LIVE", body);
    }

    private static Progress progress(String part) {
        return new Progress(part);
    }

    private static void report(String name, double[] sorted) {
        report(name + ".p50", sorted[sorted.length / 2]);
        report(name + ".p99", sorted[(int) Math.ceil(sorted.length * 0.99) - 1]);
        report(name + ".max", sorted[sorted.length - 1]);
    }

    private static void report(TopicSize size) {
        String name = "topic." + size.topic();
        report(name + ".records", size.records());
        report(name + ".keys", size.keyBytes());
        report(name + ".values", size.valueBytes());
        report(name + ".markers", size.markers());
        report(name + ".disk", size.diskBytes());
    }

    private static void report(String name, long value) {
        report(name, (double) value);
    }

    private static void report(String name, double value) {
        System.out.printf(Locale.ROOT, "%s\t%s\t%.6f%n", FIGURE, name, value);
    }
}
