package nl.baken.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The log of a component, from the start of its process on.
 *
 * @param file written by the process itself, so that it stays complete when we are gone
 * @param start where this run begins in the file, in bytes; before it are earlier runs
 */
record ChildLog(Path file, long start) {

    private static final int LAST_LINES = 20;

    static ChildLog continued(Path file) {
        try {
            return new ChildLog(file, Files.exists(file) ? Files.size(file) : 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first group of the first match, or empty when nothing matches yet. */
    Optional<String> find(Pattern pattern) {
        Matcher matcher = pattern.matcher(text());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The end of the log, to be shown to people. */
    String lastLines() {
        List<String> lines = text().lines().toList();
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    private String text() {
        try (var bytes = Files.newInputStream(file)) {
            bytes.skipNBytes(start);
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
