package nl.baken.connect.dropfolder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.connect.dropfolder.FolderReader.FileBatch;
import nl.baken.contract.EventTypes;

/** A reader of a folder together with a log that remembers, which lives on when the reader is killed. */
final class Reading {

    /** More than there are batches in a file. */
    private static final int ENOUGH = 35;

    private final Path folder;
    private final int batchLines;
    private final Map<String, Cursor> offsets = new HashMap<>();
    private final List<String> log = new ArrayList<>();
    private Instant now = Instant.now().plusSeconds(3_600);
    private Confirmations confirmations;
    private FolderReader reader;

    Reading(Path folder, int batchLines) {
        this.folder = folder;
        this.batchLines = batchLines;
        restart();
    }

    /** What a killed worker that is started again does: all that was in memory is gone. */
    void restart() {
        DropFolder opened = DropFolder.open(folder);
        try {
            opened.tidy();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        confirmations = new Confirmations();
        DropFolderConfig config = new DropFolderConfig(Map.of(
                "drop.folder", folder.toString(),
                "schema.registry.url", "mock://reading",
                "batch.lines", Integer.toString(batchLines)));
        reader = new FolderReader(
                opened, config, () -> now, file -> offsets.getOrDefault(file, Cursor.START), confirmations);
    }

    /** From now on every file looks as if it is being written. */
    void writersAreBusy() {
        now = Instant.parse("2026-03-02T12:00:00Z");
    }

    void writersAreDone() {
        now = Instant.now().plusSeconds(3_600);
    }

    /** Reads a batch that never gets into the log. */
    Optional<FileBatch> readInVain() throws IOException {
        return reader.read(batch -> {
            batch.events()
                    .forEach(event ->
                            confirmations.expect(batch.file(), event.end().position()));
            return batch;
        });
    }

    /** Reads a batch that gets into the log together with its offset; false when there was none. */
    boolean read() throws IOException {
        Optional<FileBatch> batch = readInVain();
        batch.ifPresent(this::commit);
        return batch.isPresent();
    }

    /** Reads until nothing comes any more: a batch without events may be followed by one with. */
    void readAll() throws IOException {
        int idle = 0;
        while (idle < ENOUGH) {
            idle = read() ? 0 : idle + 1;
        }
    }

    /** The ids of the events in the log, in order. */
    List<String> log() {
        return log;
    }

    private void commit(FileBatch batch) {
        for (Batch.Event event : batch.events()) {
            log.add(EventTypes.headerOf(event.record()).orElseThrow().getEventId());
            offsets.put(batch.file(), Cursor.in(event.end().offset()));
            confirmations.confirm(batch.file(), event.end().position());
        }
    }
}
