package nl.baken.container;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.testcontainers.containers.Network;
import org.testcontainers.lifecycle.Startable;

/** A broker and a registry in a network of their own, reached from inside it and from outside. */
final class ContainerStack implements AutoCloseable {

    /** Enough for a container on a machine that is busy with other things. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Network network = Network.newNetwork();
    private final BrokerContainer broker = new BrokerContainer(network);
    private final RegistryContainer registry = new RegistryContainer(network);

    private ContainerStack() {}

    /** Builds the images where they are out of date, and starts the containers. */
    static ContainerStack start() {
        Repository.run(List.of("docker/build-images"));
        ContainerStack stack = new ContainerStack();
        try {
            stack.broker.start();
            stack.registry.start();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** Where a Kafka client outside the containers begins. */
    String bootstrapServers() {
        return broker.outside();
    }

    /** Where a client of the registry outside the containers finds it. */
    String schemaRegistry() {
        return registry.outside();
    }

    /** Opposite to the order of starting: a registry without its broker does not stop by itself. */
    @Override
    public void close() {
        Stream.<Startable>of(registry, broker).forEach(Startable::stop);
        network.close();
    }
}
