package nl.baken.container;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.testcontainers.containers.Network;
import org.testcontainers.lifecycle.Startable;

/** Broker, registry and Baken in a network of their own; the first two are reached from outside it too. */
final class ContainerStack implements AutoCloseable {

    /** Only what hangs takes so long. */
    static final Duration PATIENCE = Duration.ofDays(1);

    private final Network network = Network.newNetwork();
    private final BrokerContainer broker = new BrokerContainer(network);
    private final RegistryContainer registry = new RegistryContainer(network);
    private final BakenContainer baken = new BakenContainer(network);

    private ContainerStack() {}

    /** Builds the images where they are out of date, starts the containers, and sets up topics and schemas between. */
    static ContainerStack start() {
        Repository.run(List.of("docker/build-images"));
        ContainerStack stack = new ContainerStack();
        try {
            stack.broker.start();
            stack.registry.start();
            Repository.run(CommandLine.on(stack.addresses(), "topics", "apply", "--partitions", "2"));
            // A registry that has just come up may leave a request without an answer; asking again changes nothing.
            await().forever()
                    .ignoreExceptions()
                    .until(
                            () -> Repository.run(CommandLine.on(stack.addresses(), "schemas", "register")),
                            output -> !output.isEmpty());
            stack.baken.start();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    Addresses addresses() {
        return new Addresses(broker.outside(), registry.outside());
    }

    /** Opposite to the order of starting: neither Baken nor a registry stops well without its broker. */
    @Override
    public void close() {
        Stream.<Startable>of(baken, registry, broker).forEach(Startable::stop);
        network.close();
    }
}
