package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import nl.baken.cli.topic.OutputReader;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.engine.memory.ReplayPlan;
import nl.baken.replay.output.OutputFiles;
import nl.baken.streams.history.Backlog;
import nl.baken.streams.history.LogWriter;
import nl.baken.streams.run.StackInstance;
import nl.baken.streams.settings.RunApplication;
import nl.baken.topic.TopicCatalog;
import nl.baken.tries.Tries;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Instances that are killed with {@code kill -9} wherever they are, and started again, lose nothing and double nothing:
 * what two of them wrote is, byte for byte, what a replay without Kafka publishes.
 */
@Tag("thorough")
@ExtendWith(SharedStack.class)
class KilledRunIT {

    private static final String PREFIX = "killed-run.";
    private static final String APPLICATION = "killed-run";
    private static final Path EVENTS = Histories.EXAMPLES.resolve("eighteen-cases");
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final int INSTANCES = 2;
    private static final int KILLS = 10;

    private final List<Process> instances = new ArrayList<>();

    @TempDir
    private Path directory;

    @AfterEach
    void end() {
        instances.forEach(Process::destroyForcibly);
    }

    @Test
    void shouldLoseAndDoubleNothingWhenInstancesAreKilled(StackAddresses addresses) throws Exception {
        // Given
        Tries kills = Tries.of(KILLS);
        long seed = kills.seed();
        Random random = new Random(seed);
        SortedMap<String, String> expected = backtest();
        int changes = expected.get("risk-history.jsonl").split("\n").length;
        Map<String, Object> clients = StackInstance.clients(addresses);
        prepare(addresses);
        LogSize log = new LogSize(clients);
        for (int i = 0; i < INSTANCES; i++) {
            instances.add(start(addresses, i));
        }

        // When
        List<Long> killedAt = new ArrayList<>();
        publish(clients);
        for (int kill = 0; kill < kills.count(); kill++) {
            double share = (kill + random.nextDouble()) / (kills.count() + 1);
            long enough = (long) (share * changes);
            Awaitility.await()
                    .pollInterval(LOOK_AGAIN)
                    .forever()
                    .failFast("an instance ended", this::hasEnded)
                    .until(() -> written(log) >= enough);
            int victim = random.nextInt(INSTANCES);
            instances.get(victim).destroyForcibly().waitFor();
            killedAt.add(written(log));
            instances.set(victim, start(addresses, victim));
        }
        try (Backlog backlog = new Backlog(
                clients,
                TopicCatalog.named(PREFIX),
                Map.of(
                        RunApplication.ASSESS,
                        APPLICATION,
                        RunApplication.PORTFOLIO,
                        PREFIX + "portfolio",
                        RunApplication.ALERT,
                        PREFIX + "alert"))) {
            Awaitility.await()
                    .forever()
                    .failFast("an instance ended", this::hasEnded)
                    .until(backlog::isEmpty);
        }

        // Then
        String story = "seed " + seed + ", killed when so much of " + changes + " was written: " + killedAt;
        assertThat(killedAt.getFirst()).as(story).isLessThan(changes);
        assertThat(instances).as(story).allMatch(Process::isAlive);
        assertThat(outputs(clients)).as(story).isEqualTo(expected);
    }

    private boolean hasEnded() {
        return !instances.stream().allMatch(Process::isAlive);
    }

    private static long written(LogSize log) throws Exception {
        return log.of(PREFIX + "risk-history");
    }

    private SortedMap<String, String> backtest() throws IOException {
        Path out = directory.resolve("expected");
        Commands answer = Commands.run("backtest", "--events", EVENTS.toString(), "--out", out.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        return new OutputDirectory(out).contents();
    }

    private SortedMap<String, String> outputs(Map<String, Object> clients) throws IOException {
        Path out = directory.resolve("found");
        new OutputFiles(out).write(new OutputReader(clients, TopicCatalog.named(PREFIX)).read());
        return new OutputDirectory(out).contents();
    }

    private static void publish(Map<String, Object> clients) {
        PrintWriter nobody = new PrintWriter(Writer.nullWriter());
        try (LogWriter log = new LogWriter(clients, TopicCatalog.named(PREFIX))) {
            ReplayPlan.of(EventFiles.read(List.of(EVENTS), nobody)).log().forEach(log::write);
            log.flush();
        }
    }

    private static void prepare(StackAddresses addresses) {
        for (String[] words : List.of(
                words(addresses, "topics", "apply", "--partitions", "4"), words(addresses, "schemas", "register"))) {
            Commands answer = Commands.run(words);
            assertThat(answer.code()).as(answer.err()).isZero();
        }
    }

    /** With short time-outs, so that who is gone is missed soon and what it left open is given up soon. */
    private Process start(StackAddresses addresses, int instance) throws IOException {
        Path config = Files.writeString(
                directory.resolve("clients.properties"), "session.timeout.ms=6000\nheartbeat.interval.ms=1000\n");
        return BakenProcess.start(
                directory,
                "instance-" + instance,
                words(
                        addresses,
                        "run",
                        "--applications",
                        "assess,portfolio,alert",
                        "--ticks",
                        "LOG",
                        "--application-id",
                        APPLICATION,
                        "--state-directory",
                        directory.resolve("state-" + instance).toString(),
                        "--transaction-timeout",
                        "PT10S",
                        "--config",
                        config.toString()));
    }

    private static String[] words(StackAddresses addresses, String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(List.of(
                "--bootstrap-servers",
                addresses.bootstrapServers(),
                "--schema-registry",
                addresses.schemaRegistryUrl(),
                "--prefix",
                PREFIX));
        return words.toArray(String[]::new);
    }
}
