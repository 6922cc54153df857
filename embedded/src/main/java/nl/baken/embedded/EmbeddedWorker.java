package nl.baken.embedded;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A worker of Kafka Connect on this machine, in a process of its own, which lives until {@link #close}, or else until this JVM
 * ends, in whatever way it ends.
 */
public final class EmbeddedWorker implements AutoCloseable {

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(50);

    private final ChildProcess process;
    private final String address;
    private volatile boolean closed;

    private EmbeddedWorker(ChildProcess process, int port) {
        this.process = process;
        this.address = "http://127.0.0.1:" + port;
    }

    /**
     * Returns when the worker has taken the settings of all connectors.
     *
     * @throws StackStartException when it has not, with the end of its log, which says what is wrong; nothing runs then
     */
    public static EmbeddedWorker start(WorkerSettings settings) {
        ChildProcess process = ChildProcess.start(WorkerCommand.of(settings, Installation.find()));
        while (true) {
            Optional<Integer> port = process.port();
            if (port.isPresent()) {
                return new EmbeddedWorker(process, port.get());
            }
            if (process.age().compareTo(settings.patience()) > 0) {
                StackStartException failure = process.failure("it was not ready after " + settings.patience());
                process.kill();
                throw failure;
            }
            rest(process);
        }
    }

    private static void rest(ChildProcess process) {
        try {
            Thread.sleep(LOOK_AGAIN_AFTER);
        } catch (InterruptedException e) {
            process.kill();
            Thread.currentThread().interrupt();
            throw new StackStartException("The start of the worker was interrupted", e);
        }
    }

    /** Where it tells how its connectors are, for instance {@code http://127.0.0.1:8083}. */
    public String address() {
        return address;
    }

    /** The process, to wait for its end. */
    public ProcessHandle handle() {
        return process.handle();
    }

    /** Calls with a sentence for people when it ends by itself. */
    public void whenGone(Consumer<String> told) {
        Thread.ofVirtual().name("worker-end").start(() -> {
            process.handle().onExit().join();
            if (!closed) {
                told.accept("The worker of Kafka Connect ended by itself. " + process.lastWords());
            }
        });
    }

    /** Returns when the process has ended. Closing twice is closing once. */
    @Override
    public void close() {
        closed = true;
        process.letGo();
        process.awaitEnd();
    }
}
