package nl.baken.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Starts the components in parallel. Closing it before all are ready stops them again. */
final class StackStart implements AutoCloseable {

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(25);

    private final StackSettings settings;
    private final StackDirectory directory;
    private final List<ChildProcess> children = new ArrayList<>();
    private boolean succeeded;

    StackStart(StackSettings settings, StackDirectory directory) {
        this.settings = settings;
        this.directory = directory;
    }

    void launch(ChildCommand command) {
        children.add(ChildProcess.start(command));
        settings.progress().starting(command.component());
    }

    /** Returns when every component serves. */
    Map<Component, Integer> awaitPorts() {
        Map<Component, Integer> ports = new EnumMap<>(Component.class);
        while (true) {
            for (ChildProcess child : children) {
                if (!ports.containsKey(child.component())) {
                    note(child, ports);
                }
            }
            if (ports.size() == children.size()) {
                return ports;
            }
            rest();
        }
    }

    private void note(ChildProcess child, Map<Component, Integer> ports) {
        child.port().ifPresent(port -> {
            ports.put(child.component(), port);
            settings.progress().started(child.component(), child.age());
        });
        if (!ports.containsKey(child.component()) && child.age().compareTo(settings.patience()) > 0) {
            StackStartException failure = child.failure("it was not ready after " + settings.patience());
            child.kill();
            throw failure;
        }
    }

    private static void rest() {
        try {
            Thread.sleep(LOOK_AGAIN_AFTER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackStartException("The start of the embedded stack was interrupted", e);
        }
    }

    /** Hands the components over: from here on they are someone else's to end. */
    List<ChildProcess> succeed() {
        succeeded = true;
        return List.copyOf(children);
    }

    @Override
    public void close() {
        if (!succeeded) {
            children.forEach(ChildProcess::letGo);
            children.forEach(ChildProcess::awaitEnd);
            directory.leave();
        }
    }
}
