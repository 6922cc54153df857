package nl.baken.cli.demo;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.streams.history.HistoryException;

/** Finds the event histories that come with Baken, from whatever directory it is started. */
public final class Examples {

    private static final String HOME = "baken.home";
    private static final Path CASES = Path.of("examples", "eighteen-cases");

    private Examples() {}

    /**
     * The files of the eighteen cases, by name.
     *
     * @throws HistoryException when they are not in the installation
     */
    public static List<Path> eighteenCases() {
        Path cases = directory();
        try (Stream<Path> files = Files.list(cases)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new HistoryException("The examples in " + cases + " cannot be read", e);
        }
    }

    private static Path directory() {
        List<Path> homes = Optional.ofNullable(System.getProperty(HOME)).map(Path::of).stream()
                .flatMap(home -> Stream.concat(Stream.of(home), above(home)))
                .toList();
        List<Path> candidates = homes.isEmpty() ? above(ownCode()).toList() : homes;
        return candidates.stream()
                .map(candidate -> candidate.resolve(CASES))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new HistoryException("The examples are not installed: no " + CASES + " in "
                        + candidates.getFirst() + " or above it. Name the files to replay with --events, or start Java"
                        + " with -D" + HOME + "=DIRECTORY"));
    }

    /** In a source tree the examples are some directories above the application. */
    private static Stream<Path> above(Path path) {
        return Stream.iterate(path.toAbsolutePath().getParent(), parent -> parent != null, Path::getParent);
    }

    private static Path ownCode() {
        try {
            return Path.of(Examples.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new HistoryException("Baken cannot find its own classes", e);
        }
    }
}
