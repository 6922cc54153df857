package nl.baken.embedded;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A real broker and a real schema registry on this machine, each a process of its own, on 127.0.0.1 and ports that were
 * free.
 *
 * <p>They live until {@link #close}, or else until this JVM ends, in whatever way it ends. There is no shutdown hook:
 * the hooks of those who use the stack still find it there.
 */
public final class EmbeddedStack implements AutoCloseable {

    private final StackDirectory directory;
    private final List<ChildProcess> children;
    private final StackAddresses addresses;

    private EmbeddedStack(StackDirectory directory, List<ChildProcess> children, StackAddresses addresses) {
        this.directory = directory;
        this.children = children;
        this.addresses = addresses;
    }

    /**
     * Returns when the broker and the registry serve.
     *
     * @throws StackStartException when they do not, or when the directory is in use; nothing runs then
     */
    public static EmbeddedStack start(StackSettings settings) {
        Installation installation = Installation.find();
        StackDirectory directory = StackDirectory.open(settings.keptDirectory());
        try (StackStart start = new StackStart(settings, directory)) {
            start.launch(BrokerCommand.in(directory, installation, settings.brokerHeap()));
            start.launch(RegistryCommand.in(directory, installation, settings.registryHeap()));
            Map<Component, Integer> ports = start.awaitPorts();
            return new EmbeddedStack(directory, start.succeed(), addresses(ports));
        }
    }

    private static StackAddresses addresses(Map<Component, Integer> ports) {
        return new StackAddresses(
                "127.0.0.1:" + ports.get(Component.BROKER),
                "http://127.0.0.1:" + ports.get(Component.REGISTRY) + RegistryCommand.API);
    }

    public StackAddresses addresses() {
        return addresses;
    }

    /** Of the broker, as {@code host:port}. */
    public String bootstrapServers() {
        return addresses.bootstrapServers();
    }

    /** The root of the Confluent API of the registry. */
    public String schemaRegistryUrl() {
        return addresses.schemaRegistryUrl();
    }

    /** Where the data and the logs are; a temporary one is gone after {@link #close}. */
    public Path directory() {
        return directory.path();
    }

    /** The processes, to measure their memory or to wait for their end. */
    public Map<Component, ProcessHandle> processes() {
        Map<Component, ProcessHandle> handles = new EnumMap<>(Component.class);
        children.forEach(child -> handles.put(child.component(), child.handle()));
        return handles;
    }

    /** Returns when the processes have ended and a temporary directory is gone. Closing twice is closing once. */
    @Override
    public void close() {
        children.forEach(ChildProcess::letGo);
        children.forEach(ChildProcess::awaitEnd);
        directory.close();
    }
}
