package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import org.apache.kafka.clients.CommonClientConfigs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Topics, schemas and events on a real broker and a real registry. */
@ExtendWith(SharedStack.class)
class PublishIT {

    private static final int PARTITIONS = 4;

    @TempDir
    private Path directory;

    @BeforeAll
    static void prepare(StackAddresses addresses) {
        Commands topics = run(addresses, "ticks.", "topics", "apply", "--partitions", Integer.toString(PARTITIONS));
        assertThat(topics.code()).as(topics.err()).isZero();
        Commands schemas = run(addresses, "ticks.", "schemas", "register");
        assertThat(schemas.code()).as(schemas.err()).isZero();
    }

    @Test
    void shouldHaveNothingLeftToCreateOrRegister(StackAddresses addresses) {
        // When
        Commands topics = run(addresses, "ticks.", "topics", "plan", "--partitions", Integer.toString(PARTITIONS));
        Commands schemas = run(addresses, "ticks.", "schemas", "check");

        // Then
        assertThat(topics.out()).contains("0 to create");
        assertThat(schemas.code()).isZero();
        assertThat(schemas.out()).contains(" 0 missing, 0 incompatible");
    }

    @Test
    void shouldSendAnEventOnceAndRefuseATick(StackAddresses addresses) throws Exception {
        // Given
        Path file = Files.writeString(
                directory.resolve("events.jsonl"),
                Files.readAllLines(Histories.LIVE_PROJECT).getFirst() + "\n"
                                                                      + "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"urn:test\",\"type\":\"nl.baken.ClockTicked.v1\",\"time\":\"2024-01-01T00:00:00Z\"}\n");

        // When
        Commands answer = run(addresses, "ticks.", "publish", file.toString());

        // Then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("1 accepted, 1 refused");
        assertThat(answer.err()).contains(file + ":2: ").contains("a tick of the clock");
        LogSize log = new LogSize(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, addresses.bootstrapServers()));
        assertThat(log.perPartition("ticks.events-in")).hasSize(PARTITIONS).containsExactlyInAnyOrder(1L, 0L, 0L, 0L);
    }

    @Test
    void shouldReportThatTheTopicIsMissing(StackAddresses addresses) {
        // When
        Commands answer = run(addresses, "missing.", "publish", Histories.LIVE_PROJECT.toString());

        // Then
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("missing.events-in").contains("baken topics");
    }

    private static Commands run(StackAddresses addresses, String prefix, String... words) {
        List<String> arguments = new ArrayList<>(Arrays.asList(words));
        arguments.addAll(List.of(
                "--prefix",
                prefix,
                "--bootstrap-servers",
                addresses.bootstrapServers(),
                "--schema-registry",
                addresses.schemaRegistryUrl()));
        return Commands.run(arguments.toArray(String[]::new));
    }
}
