package nl.baken.container;

import com.github.dockerjava.api.command.InspectContainerResponse;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/**
 * A broker for the containers beside it and for clients outside. It waits, before it starts, to be told the port by which
 * the outside reaches it, which the engine chooses and which a broker has to tell its clients.
 */
final class BrokerContainer extends GenericContainer<BrokerContainer> {

    static final String INSIDE = "broker:9092";
    private static final int OUTSIDE_PORT = 19092;
    private static final String ADVERTISED = "/tmp/advertised";

    BrokerContainer(Network network) {
        super(DockerImageName.parse("baken-broker:local"));
        withNetwork(network);
        withNetworkAliases("broker");
        withExposedPorts(OUTSIDE_PORT);
        withEnv("KAFKA_LISTENERS", "INSIDE://:9092,OUTSIDE://:19092,CONTROLLER://:9093");
        withEnv("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "INSIDE:PLAINTEXT,OUTSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT");
        withEnv("KAFKA_INTER_BROKER_LISTENER_NAME", "INSIDE");
        withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4");
        withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "4");
        withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        withCreateContainerCmdModifier(command -> command.withEntrypoint(
                "bash",
                "-c",
                "until [[ -s " + ADVERTISED + " ]]; do sleep 0.1; done;" + " KAFKA_ADVERTISED_LISTENERS=$(cat "
                        + ADVERTISED + ") exec /opt/kafka/run"));
        waitingFor(Wait.forHealthcheck().withStartupTimeout(ContainerStack.PATIENCE));
    }

    @Override
    protected void containerIsStarting(InspectContainerResponse container, boolean reused) {
        super.containerIsStarting(container, reused);
        copyFileToContainer(Transferable.of("INSIDE://" + INSIDE + ",OUTSIDE://" + outside()), ADVERTISED);
    }

    /** Where a client outside the containers begins. */
    String outside() {
        return getHost() + ":" + getMappedPort(OUTSIDE_PORT);
    }
}
