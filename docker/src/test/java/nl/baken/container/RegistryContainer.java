package nl.baken.container;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** A registry that keeps its schemas in the broker beside it. */
final class RegistryContainer extends GenericContainer<RegistryContainer> {

    private static final int PORT = 8080;
    private static final String API = "/apis/ccompat/v7";

    static final String INSIDE = "http://registry:" + PORT + API;

    RegistryContainer(Network network) {
        super(DockerImageName.parse("baken-registry:local"));
        withNetwork(network);
        withNetworkAliases("registry");
        withExposedPorts(PORT);
        withEnv("APICURIO_STORAGE_KIND", "kafkasql");
        withEnv("APICURIO_KAFKASQL_BOOTSTRAP_SERVERS", BrokerContainer.INSIDE);
        withEnv("QUARKUS_LOG_LEVEL", "WARN");
        withEnv("APICURIO_RULES_GLOBAL_COMPATIBILITY", "FULL_TRANSITIVE");
        waitingFor(Wait.forHealthcheck().withStartupTimeout(ContainerStack.PATIENCE));
    }

    /** Where a client outside the containers finds it. */
    String outside() {
        return "http://" + getHost() + ":" + getMappedPort(PORT) + API;
    }
}
