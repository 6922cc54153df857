package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import org.apache.kafka.clients.CommonClientConfigs;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed in the middle spoils no other. */
@ExtendWith(SharedStack.class)
class KilledDemoIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    private Process killed;

    @AfterEach
    void end() {
        killed.destroyForcibly();
    }

    @Test
    void shouldRunAgainAfterARunThatWasKilled(StackAddresses addresses) throws Exception {
        // Given
        killed = BakenProcess.start(directory, "killed", demo(addresses, "killed."));
        LogSize log = new LogSize(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, addresses.bootstrapServers()));
        Awaitility.await().atMost(PATIENCE).until(() -> !killed.isAlive() || log.of("killed.risk-history") > 0);
        assertThat(killed.isAlive()).as("the run to be killed").isTrue();
        killed.destroyForcibly().waitFor();

        // When
        Commands mixed = Commands.run(demo(addresses, "killed."));
        Commands again = Commands.run(demo(addresses, "killed-again."));

        // Then
        assertThat(mixed.code()).isEqualTo(1);
        assertThat(mixed.err()).contains("killed.project-events").contains("another --prefix");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out()).contains("1 projects, ");
    }

    private static String[] demo(StackAddresses addresses, String prefix) {
        return new String[] {
            "demo",
            "--headless",
            "--language",
            "en",
            "--bootstrap-servers",
            addresses.bootstrapServers(),
            "--schema-registry",
            addresses.schemaRegistryUrl(),
            "--prefix",
            prefix,
            "--events",
            Histories.LIVE_PROJECT.toString()
        };
    }
}
