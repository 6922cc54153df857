package nl.baken.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project. */
final class Project {

    private Project() {}

    /**
     * The directory with the launcher of Maven, at or above the one that the tests run in.
     *
     * @throws IllegalStateException when there is none
     */
    static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return at;
            }
        }
        throw new IllegalStateException("No directory above " + Path.of("").toAbsolutePath() + " has a file mvnw");
    }

    /** Lines of Java and of Avro IDL that are not tests. */
    static long mainLines(Module module) throws IOException {
        long lines = 0;
        for (Path file : files(root().resolve(module.directory()).resolve("src/main"))) {
            if (file.toString().endsWith(".java") || file.toString().endsWith(".avdl")) {
                lines += Files.readAllLines(file).size();
            }
        }
        return lines;
    }

    /** All files below a directory, sorted. */
    static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
