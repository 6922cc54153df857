import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.FormatterService;
import com.palantir.javaformat.java.FormatterServiceImpl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks or rewrites every source file of the project with palantir-java-format.
 *
 * <p>Arguments: {@code check} or {@code apply}; the project's root directory; the file that lists what is wrong after
 * this, which is absent when nothing is.
 */
final class FormatCheck {

    /** What became of one file; {@code complaint} is null when the file is as the formatter writes it. */
    record Result(Path file, String complaint) {}

    private static final FormatterService FORMATTER = new FormatterServiceImpl();

    private FormatCheck() {}

    public static void main(String[] args) throws IOException {
        boolean apply = args[0].equals("apply");
        Path root = Path.of(args[1]).toRealPath();
        Path report = Path.of(args[2]);
        List<String> complaints;
        try (Stream<Path> files = sources(root)) {
            complaints = files.parallel()
                    .map(file -> format(file, apply))
                    .filter(result -> result.complaint() != null)
                    .map(result -> root.relativize(result.file()) + ": " + result.complaint())
                    .toList();
        }
        complaints.forEach(System.out::println);
        Files.deleteIfExists(report);
        if (!complaints.isEmpty()) {
            Files.createDirectories(report.getParent());
            Files.write(report, complaints);
        }
    }

    /** The Java files under the {@code src} directory of each module, also of those in {@code build}, and this one. */
    private static Stream<Path> sources(Path root) throws IOException {
        List<Path> trees;
        try (Stream<Path> top = Files.list(root);
                Stream<Path> build = Files.list(root.resolve("build"))) {
            trees = Stream.concat(top, build)
                    .map(module -> module.endsWith("formatting") ? module : module.resolve("src"))
                    .filter(Files::isDirectory)
                    .toList();
        }
        return trees.stream().flatMap(FormatCheck::javaFiles).sorted();
    }

    private static Stream<Path> javaFiles(Path tree) {
        try {
            return Files.walk(tree).filter(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Result format(Path file, boolean apply) {
        try {
            String before = Files.readString(file);
            String after = FORMATTER.formatSourceReflowStringsAndFixImports(before);
            if (before.equals(after)) {
                return new Result(file, null);
            }
            if (apply) {
                Files.writeString(file, after);
                return new Result(file, null);
            }
            return new Result(file, "not formatted");
        } catch (FormatterException e) {
            return new Result(file, explain(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String explain(String complaint) {
        // https://github.com/palantir/palantir-java-format/issues/1614
        return complaint.contains("expected token: '_'")
                ? complaint + " (the formatter does not know a bare _ in a record pattern: write var _)"
                : complaint;
    }
}
