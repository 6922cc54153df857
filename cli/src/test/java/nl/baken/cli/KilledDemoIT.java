package nl.baken.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import nl.baken.tries.Seeds;
import org.apache.kafka.clients.CommonClientConfigs;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** A run that is killed in the middle spoils no other. */
@Tag("thorough")
@ExtendWith(SharedStack.class)
class KilledDemoIT {

    private static final int MOST_CHANGES = 8;

    @TempDir
    private Path directory;

    private Process killed;

    @AfterEach
    void end() {
        killed.destroyForcibly();
    }

    @ParameterizedTest(name = "kill {0}")
    @Seeds(first = 1, count = 10)
    void shouldRunAgainAfterARunThatWasKilled(long kill, StackAddresses addresses) throws Exception {
        // Given a run that is killed, after another number of changes for each kill
        long changes = 1 + kill % MOST_CHANGES;
        String prefix = "killed-" + kill + ".";
        killed = BakenProcess.start(directory, "killed", demo(addresses, prefix));
        LogSize log = new LogSize(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, addresses.bootstrapServers()));
        Awaitility.await().forever().until(() -> !killed.isAlive() || log.of(prefix + "risk-history") >= changes);
        assertThat(killed.isAlive()).as("the run to be killed").isTrue();
        killed.destroyForcibly().waitFor();

        // When
        Commands mixed = Commands.run(demo(addresses, prefix));
        Commands again = Commands.run(demo(addresses, "again-after-" + prefix));

        // Then
        assertThat(mixed.code()).isEqualTo(1);
        assertThat(mixed.err()).contains(prefix + "project-events").contains("another --prefix");
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
