package nl.baken.embedded.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deletes a directory with its contents while other processes may still be writing into it. */
public record DirectoryTree(Path root) {

    private static final int ATTEMPTS = 5;

    /**
     * Returns when nothing is left.
     *
     * @throws DirectoryNotEmptyException when others write faster than this deletes
     */
    public void delete() throws IOException {
        for (int attempt = 1; !deleted(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new DirectoryNotEmptyException(root.toString());
            }
        }
    }

    /** Returns false when something was added behind our back. */
    private boolean deleted() throws IOException {
        try {
            for (Path path : deepestFirst()) {
                Files.deleteIfExists(path);
            }
            return true;
        } catch (DirectoryNotEmptyException | NoSuchFileException written) {
            return false;
        } catch (UncheckedIOException goneWhileWalking) {
            return false;
        }
    }

    private List<Path> deepestFirst() throws IOException {
        if (Files.notExists(root)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
