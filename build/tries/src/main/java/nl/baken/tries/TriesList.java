package nl.baken.tries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The list of what this module tried: a line for each property with its name, the number of tries and the seed, with tabs
 * between them. A property that is tried for several arguments has one line; it is tried so often for each.
 */
final class TriesList {

    /** The system property with the name of the file; without it nothing is listed. */
    static final String SETTING = "baken.tries.list";

    private TriesList() {}

    static void add(String property, int tries, String seed) {
        String file = System.getProperty(SETTING);
        if (file != null) {
            write(Path.of(file), property + "\t" + tries + "\t" + seed + "\n");
        }
    }

    private static void write(Path file, String line) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
