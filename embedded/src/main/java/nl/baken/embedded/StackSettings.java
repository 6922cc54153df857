package nl.baken.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Settings of the start of a stack.
 *
 * @param keptDirectory where topics and schemas are kept, to be found again at the next start; empty for a temporary
 *     directory that goes with the stack
 * @param brokerHeap most heap of the broker, in MiB, at least 1
 * @param registryHeap most heap of the schema registry, in MiB, at least 1
 * @param patience how long the parts may take to start, together
 * @param progress is called during the start
 */
public record StackSettings(
        Optional<Path> keptDirectory, int brokerHeap, int registryHeap, Duration patience, StartProgress progress) {

    public StackSettings {
        if (brokerHeap < 1 || registryHeap < 1) {
            throw new IllegalArgumentException("a heap of the embedded stack is given in MiB, 1 or more, not "
                    + brokerHeap + " for the broker and " + registryHeap + " for the registry");
        }
        if (!patience.isPositive()) {
            throw new IllegalArgumentException("the parts of the embedded stack need time to start, not " + patience);
        }
    }

    /** A stack whose contents are gone when it is closed. */
    public static StackSettings temporary() {
        return new StackSettings(Optional.empty(), 512, 256, Duration.ofMinutes(2), StartProgress.untold());
    }

    /** A stack whose contents stay in the directory, which is made when it is not there. */
    public static StackSettings keptIn(Path directory) {
        StackSettings standard = temporary();
        return new StackSettings(
                Optional.of(directory),
                standard.brokerHeap,
                standard.registryHeap,
                standard.patience,
                standard.progress);
    }

    public StackSettings withHeaps(int broker, int registry) {
        return new StackSettings(keptDirectory, broker, registry, patience, progress);
    }

    public StackSettings withProgress(StartProgress listener) {
        return new StackSettings(keptDirectory, brokerHeap, registryHeap, patience, listener);
    }
}
