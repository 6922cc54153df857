package nl.baken.connect.dropfolder;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.baken.connect.dropfolder.Batch.Rest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the files of a folder, each from where it was left, and puts away those whose every event is in the log. */
final class FolderReader {

    private static final Logger LOG = LoggerFactory.getLogger(FolderReader.class);

    private final DropFolder folder;
    private final DropFolderConfig config;
    private final InstantSource clock;
    private final Function<String, Cursor> reached;
    private final Confirmations confirmations;
    private final Map<String, FileProgress> open = new HashMap<>();
    private final Map<String, String> unreadable = new HashMap<>();

    /**
     * A reader of a folder.
     *
     * @param reached how far the file of this name was read according to the log
     * @param confirmations which events the log has
     */
    FolderReader(
            DropFolder folder,
            DropFolderConfig config,
            InstantSource clock,
            Function<String, Cursor> reached,
            Confirmations confirmations) {
        this.folder = folder;
        this.config = config;
        this.clock = clock;
        this.reached = reached;
        this.confirmations = confirmations;
    }

    /**
     * Reads on in the first file that has something new, and hands it over. A file moves on only when what was read of
     * it was taken, so whatever the taker throws, the same lines come again.
     *
     * @return what the taker made of it; empty when no file has something new
     */
    <T> Optional<T> read(Function<FileBatch, T> taker) throws IOException {
        List<Path> waiting = folder.waiting();
        Set<String> names = waiting.stream().map(FolderReader::nameOf).collect(Collectors.toSet());
        unreadable.keySet().retainAll(names);
        open.keySet().retainAll(names);
        for (Path file : waiting) {
            try {
                Optional<T> taken = readOn(file, taker);
                if (taken.isPresent()) {
                    return taken;
                }
            } catch (IOException e) {
                tell(file, e);
            }
        }
        return Optional.empty();
    }

    /** Once, and again when the reason is another: a file that stays unreadable is tried for as long as it is there. */
    private void tell(Path file, IOException why) {
        String reason = why.toString();
        if (!reason.equals(unreadable.put(nameOf(file), reason))) {
            LOG.warn("{} cannot be read now and is tried again every {}: {}", file, config.pollInterval(), reason);
        }
    }

    /**
     * A batch of events of a file.
     *
     * @param file name of the file
     * @param events of the batch, never empty
     */
    record FileBatch(String file, List<Batch.Event> events) {}

    private <T> Optional<T> readOn(Path file, Function<FileBatch, T> taker) throws IOException {
        BasicFileAttributes attributes = FileProgress.attributes(file);
        boolean settled = FileProgress.isSettled(attributes, config.settle(), clock.instant());
        FileProgress progress = progressOf(file, attributes);
        Batch batch = Batch.read(file, progress.place(), config.batchLines(), settled, clock.instant());
        Optional<T> taken = batch.events().isEmpty()
                ? Optional.empty()
                : Optional.of(taker.apply(new FileBatch(nameOf(file), batch.events())));
        report(file, progress, batch);
        open.put(nameOf(file), progress.at(batch.end()));
        if (settled && taken.isEmpty()) {
            conclude(file, batch);
        }
        return taken;
    }

    private FileProgress progressOf(Path file, BasicFileAttributes attributes) throws IOException {
        FileProgress known = open.get(nameOf(file));
        if (known != null && known.isOf(attributes)) {
            return known;
        }
        Cursor cursor =
                known == null ? reached.apply(nameOf(file)) : known.place().cursor();
        FileProgress progress = FileProgress.takeUp(file, cursor);
        Cursor place = progress.place().cursor();
        LOG.info(
                "Reading {} from line {}; a file of this name was read up to line {}",
                file,
                place.line() + 1,
                cursor.line());
        return progress;
    }

    private static void report(Path file, FileProgress progress, Batch batch) throws IOException {
        ErrorReport report = ErrorReport.of(file);
        if (progress.cutOff() && !batch.end().equals(progress.place())) {
            report.keepUpTo(progress.place().cursor().line());
        }
        report.add(batch.refused());
    }

    private void conclude(Path file, Batch batch) throws IOException {
        String name = nameOf(file);
        FileProgress progress = open.get(name);
        Cursor end = batch.end().cursor();
        if (batch.rest() == Rest.UNENDED && !progress.cutOff()) {
            ErrorReport.of(file)
                    .add(List.of(
                            new LineRejection(end.line() + 1, Admission.cutOff().problems())));
            open.put(name, progress.reportedCutOff());
        } else if (batch.rest() == Rest.NOTHING && confirmations.isComplete(name)) {
            folder.finish(file, end.digest());
            open.remove(name);
            LOG.info("{} was read to its end, line {}", file, end.line());
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }
}
