package nl.baken.connect.dropfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.connect.errors.ConnectException;

/**
 * A folder in which files with events are dropped, with a folder {@value #DONE} in it for those that were read.
 *
 * @param path of the folder
 */
record DropFolder(Path path) {

    static final String DONE = "done";
    static final String SUFFIX = ".jsonl";

    private static final int DIGITS = 12;

    /**
     * The folder, ready for use.
     *
     * @throws ConnectException when it is not there or cannot be written in
     */
    static DropFolder open(Path path) {
        if (!Files.isDirectory(path) || !Files.isWritable(path)) {
            throw new ConnectException("drop.folder " + path + " is not a folder that this worker can write in."
                    + " Make it, on every worker that may run this connector, or mount the same one there.");
        }
        try {
            Files.createDirectories(path.resolve(DONE));
        } catch (IOException e) {
            throw new ConnectException("In drop.folder " + path + " no folder " + DONE + " can be made: " + e, e);
        }
        return new DropFolder(path);
    }

    /** Files that are ready to be read, by name. */
    List<Path> waiting() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(DropFolder::isDropped)
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        }
    }

    /**
     * Puts a file that was read, and what was wrong with it, in the folder {@value #DONE}. Another file of the same name
     * there stays; the one that comes later gets a part of its digest in its name. Can be done again after a kill at any
     * moment: the report goes before the file and is taken away after it.
     *
     * @param digest of the contents, hexadecimal
     */
    void finish(Path file, String digest) throws IOException {
        Path report = ErrorReport.of(file).path();
        Path target = path.resolve(DONE).resolve(file.getFileName());
        if (Files.exists(target) && Files.mismatch(file, target) >= 0) {
            target = target.resolveSibling(withDigest(file, digest));
        }
        if (Files.exists(target)) {
            // These contents were read before, and the report on them is there.
            Files.delete(file);
        } else {
            copy(report, ErrorReport.of(target).path());
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(report);
    }

    /** Takes away reports that a kill left behind after their file, and they themselves, were put in {@value #DONE}. */
    void tidy() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            for (Path report : files.filter(DropFolder::isReport).toList()) {
                String name = report.getFileName().toString();
                Path file = path.resolve(name.substring(0, name.length() - ErrorReport.SUFFIX.length()));
                Path copy = path.resolve(DONE).resolve(name);
                if (Files.notExists(file) && Files.exists(copy) && Files.mismatch(report, copy) < 0) {
                    Files.delete(report);
                }
            }
        }
    }

    private static void copy(Path report, Path target) throws IOException {
        if (Files.exists(report)) {
            Path part = target.resolveSibling(target.getFileName() + ".part");
            Files.copy(report, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String withDigest(Path file, String digest) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length()) + "." + digest.substring(0, DIGITS) + SUFFIX;
    }

    /** A link could lead out of the folder, to what nobody dropped here. */
    private static boolean isDropped(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(SUFFIX)
                && !name.startsWith(".")
                && !isReport(file)
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isReport(Path file) {
        return file.getFileName().toString().endsWith(ErrorReport.SUFFIX)
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}
