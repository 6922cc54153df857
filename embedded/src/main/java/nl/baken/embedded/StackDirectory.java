package nl.baken.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.embedded.child.DirectoryTree;
import nl.baken.embedded.child.OnExit;

/**
 * The directory of one running stack, with a directory per component in it.
 *
 * <p>A kept directory is locked, because two brokers on the same files would destroy them.
 */
final class StackDirectory implements AutoCloseable {

    private static final String LOCK = "stack.lock";

    private final Path path;
    private final Optional<FileChannel> lock;

    private StackDirectory(Path path, Optional<FileChannel> lock) {
        this.path = path;
        this.lock = lock;
    }

    static StackDirectory open(Optional<Path> kept) {
        try {
            return kept.isPresent()
                    ? keep(kept.get().toAbsolutePath().normalize())
                    : new StackDirectory(Files.createTempDirectory("baken-"), Optional.empty());
        } catch (IOException e) {
            throw new StackStartException("The directory of the embedded stack cannot be made: " + e, e);
        }
    }

    private static StackDirectory keep(Path path) throws IOException {
        Files.createDirectories(path);
        refuseForeign(path);
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new StackStartException(
                    "The directory %s is in use by another embedded stack. Stop that one first, or keep this one in another directory."
                            .formatted(path));
        }
        return new StackDirectory(path, Optional.of(channel));
    }

    /** Refuses a directory with other files in it, such as a home directory: most likely a typing error. */
    private static void refuseForeign(Path path) throws IOException {
        try (Stream<Path> contents = Files.list(path)) {
            if (!Files.exists(path.resolve(LOCK)) && contents.findAny().isPresent()) {
                throw new StackStartException(
                        "The directory %s has contents that are not those of an embedded stack. Give one that is empty, new, or was made by an earlier start."
                                .formatted(path));
            }
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    /** The directory of the component, made when it is not there. */
    Path of(Component component) {
        try {
            return Files.createDirectories(path.resolve(component.label()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OnExit fate() {
        return lock.isPresent() ? OnExit.KEEP : OnExit.DELETE;
    }

    /** Lets others use the directory, and leaves all in it as it is. */
    void leave() {
        try {
            if (lock.isPresent()) {
                lock.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves a kept directory; of a temporary one, deletes what the components have not deleted themselves. */
    @Override
    public void close() {
        leave();
        if (lock.isEmpty()) {
            try {
                new DirectoryTree(path).delete();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
