package nl.baken.streams.topology.store;

import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.AbstractStoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * Lets a processor write, right before its task commits, what it held back: then a value that was replaced within one
 * commit is never written. It keeps nothing itself.
 *
 * <p>Kafka Streams calls its own caches at that moment and offers nothing public for it, so this is the one class that uses
 * interfaces of its internals (docs/decisions/0023-one-write-per-commit.md).
 */
public final class BeforeCommit implements StateStore, CachedStateStore<Void, Void> {

    private final String name;
    private Optional<Runnable> action = Optional.empty();
    private boolean open;

    private BeforeCommit(String name) {
        this.name = name;
    }

    /** Makes one for each task. */
    public static StoreBuilder<BeforeCommit> named(String name) {
        StoreBuilder<BeforeCommit> builder =
                new AbstractStoreBuilder<>(name, Serdes.Void(), Serdes.Void(), Time.SYSTEM) {
                    @Override
                    public BeforeCommit build() {
                        return new BeforeCommit(name);
                    }
                };
        return builder.withLoggingDisabled();
    }

    /**
     * Runs an action before every commit of the task; what it forwards comes from the processor that asks for it now, while
     * it is initialised.
     */
    public void run(ProcessorContext<?, ?> context, Runnable write) {
        InternalProcessorContext<?, ?> internal = (InternalProcessorContext<?, ?>) context;
        ProcessorNode<?, ?, ?, ?> processor = internal.currentNode();
        action = Optional.of(() -> {
            ProcessorNode<?, ?, ?, ?> current = internal.currentNode();
            internal.setCurrentNode(processor);
            try {
                write.run();
            } finally {
                internal.setCurrentNode(current);
            }
        });
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> {});
        open = true;
    }

    @Override
    public void flushCache() {
        action.ifPresent(Runnable::run);
    }

    @Override
    public void clearCache() {
        action = Optional.empty();
    }

    @Override
    public boolean setFlushListener(CacheFlushListener<Void, Void> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        action = Optional.empty();
    }
}
