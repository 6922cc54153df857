package nl.baken.connect.dropfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that is being read.
 *
 * @param identity what the file system calls it, so that another file of the same name is seen as another; null where
 *     file systems have no such thing
 * @param place up to which it was read
 * @param cutOff true when it was reported that the last line has no end
 */
record FileProgress(Object identity, FilePlace place, boolean cutOff) {

    /**
     * Takes up a file where an earlier reader of these contents left it, or begins it.
     *
     * @param reached what is known of an earlier reading of a file of this name
     */
    static FileProgress takeUp(Path file, Cursor reached) throws IOException {
        Object identity = attributes(file).fileKey();
        Optional<FilePlace> found = FilePlace.find(file, reached);
        FilePlace place = found.orElse(FilePlace.START);
        ErrorReport.of(file).keepUpTo(place.cursor().line());
        return new FileProgress(identity, place, false);
    }

    /** False when the file was replaced or cut short since. */
    boolean isOf(BasicFileAttributes now) {
        return Objects.equals(identity, now.fileKey())
                && now.size() >= place.cursor().position();
    }

    FileProgress at(FilePlace next) {
        return new FileProgress(identity, next, cutOff && next.equals(place));
    }

    FileProgress reportedCutOff() {
        return new FileProgress(identity, place, true);
    }

    static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    static boolean isSettled(BasicFileAttributes file, Duration settle, Instant now) {
        return !file.lastModifiedTime().toInstant().plus(settle).isAfter(now);
    }
}
