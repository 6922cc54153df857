package nl.baken.container;

import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** An instance of the pipeline, which works on the broker and the registry beside it. */
final class BakenContainer extends GenericContainer<BakenContainer> {

    private static final Duration BETWEEN_TICKS = Duration.ofSeconds(5);

    BakenContainer(Network network) {
        super(DockerImageName.parse("baken:local"));
        withNetwork(network);
        withEnv("BAKEN_HEAP", "384m");
        withEnv("BAKEN_BOOTSTRAP_SERVERS", BrokerContainer.INSIDE);
        withEnv("BAKEN_SCHEMA_REGISTRY", RegistryContainer.INSIDE);
        withEnv("BAKEN_TICK_INTERVAL", BETWEEN_TICKS.toString());
        withCommand("run");
        waitingFor(Wait.forLogMessage(".*baken runs: .*", 1).withStartupTimeout(ContainerStack.PATIENCE));
    }
}
