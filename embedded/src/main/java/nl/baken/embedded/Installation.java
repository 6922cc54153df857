package nl.baken.embedded;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the broker and the registry are installed.
 *
 * @param home the directory of the application, with {@code broker/} and {@code registry/} in it
 * @param childCode where the classes of {@code nl.baken.embedded.child} are: a jar or a directory
 */
record Installation(Path home, Path childCode) {

    /** The system property in which the launcher passes the directory of the application. */
    static final String HOME = "baken.home";

    static Installation find() {
        return find(Optional.ofNullable(System.getProperty(HOME)).map(Path::of), ownCode());
    }

    static Installation find(Optional<Path> given, Path code) {
        List<Path> candidates = given.map(List::of).orElseGet(() -> nextTo(code));
        return candidates.stream()
                .map(candidate -> new Installation(candidate, code))
                .filter(Installation::complete)
                .findFirst()
                .orElseThrow(() -> new StackStartException(
                        "The embedded stack is not installed: no broker/*.jar and registry/quarkus-run.jar in %s. Build them with ./mvnw package, or start Java with -D%s=DIRECTORY."
                                .formatted(candidates, HOME)));
    }

    String brokerClassPath() {
        return classPath(home.resolve("broker").resolve("*"));
    }

    String registryClassPath() {
        return classPath(home.resolve("registry").resolve("quarkus-run.jar"));
    }

    private String classPath(Path theirs) {
        return childCode + System.getProperty("path.separator") + theirs;
    }

    private boolean complete() {
        return Files.isDirectory(home.resolve("broker"))
                && Files.isRegularFile(home.resolve("registry").resolve("quarkus-run.jar"));
    }

    /** Installed, this code is in app/lib; in a build it is in target, as classes or as a jar, next to app. */
    private static List<Path> nextTo(Path code) {
        return Stream.of(code.resolve("../.."), code.resolve("../app"))
                .map(Path::normalize)
                .toList();
    }

    private static Path ownCode() {
        try {
            return Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new StackStartException("The embedded stack cannot find its own classes", e);
        }
    }
}
