package nl.baken.replay.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import nl.baken.cloudevent.JsonLine;
import nl.baken.cloudevent.JsonLines;
import nl.baken.cloudevent.Read;
import nl.baken.contract.EventTypes;
import nl.baken.event.EventHeader;
import nl.baken.replay.sort.ExternalSort;
import nl.baken.replay.sort.MergeIterator;
import nl.baken.serde.EventBytes;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads files of events: one thread splits them into lines, the others decode, and the results are taken in the order
 * of the lines.
 */
public final class HistoryFiles {

    private static final int LINES = 128;
    private static final int BYTES = 256 * 1024;

    /** Listener that gets each line that is not a valid event, in order. */
    public interface Refusals {
        void rejected(RejectedLine line) throws IOException;
    }

    private record Numbered(Path file, JsonLine line) {}

    private record Decoded(HeldEvent event, RejectedLine rejected) {}

    private final Workers workers;
    private final Refusals refusals;
    private final ReplayProgress progress;
    private final Instant until;
    private final ExternalSort<HeldEvent> spill;
    private final Set<String> projects = new TreeSet<>();
    private final Deque<Future<List<Decoded>>> ahead = new ArrayDeque<>();
    private List<Numbered> batch = new ArrayList<>();
    private int batched;

    /**
     * A reader.
     *
     * @param until what became known later is left out; null when nothing is
     */
    public HistoryFiles(
            Workers workers, ExternalSort<HeldEvent> spill, Instant until, Refusals refusals, ReplayProgress progress) {
        this.workers = workers;
        this.spill = spill;
        this.until = until;
        this.refusals = refusals;
        this.progress = progress;
    }

    /** Every project of which there is an event, also those of which nothing was known yet. */
    public Set<String> projects() {
        return projects;
    }

    /** Reads all files, and puts the events in order in a file of their own. */
    public Histories read(List<Path> files, Path sorted) throws IOException {
        long all = 0;
        for (Path file : files) {
            all += Files.size(file);
        }
        long done = 0;
        for (Path file : files) {
            try (JsonLines lines = JsonLines.from(file)) {
                while (lines.hasNext()) {
                    JsonLine line = lines.next();
                    int length = line.length() + 1;
                    done += length;
                    take(new Numbered(file, line), length);
                    progress.reading(done, all);
                }
            }
        }
        submit();
        while (!ahead.isEmpty()) {
            finish();
        }
        try (MergeIterator<HeldEvent> merged = spill.sorted()) {
            return Histories.write(sorted, merged);
        }
    }

    private void take(Numbered line, int length) throws IOException {
        batch.add(line);
        batched += length;
        if (batch.size() >= LINES || batched >= BYTES) {
            submit();
        }
    }

    private void submit() throws IOException {
        List<Numbered> lines = batch;
        ahead.add(workers.submit(() -> decode(lines)));
        batch = new ArrayList<>();
        batched = 0;
        if (ahead.size() > 2 * workers.count()) {
            finish();
        }
    }

    private void finish() throws IOException {
        for (Decoded decoded : Workers.result(ahead.remove())) {
            if (decoded.rejected() != null) {
                refusals.rejected(decoded.rejected());
            } else {
                projects.add(decoded.event().project());
                if (until == null || decoded.event().recordedAt() <= until.toEpochMilli()) {
                    spill.add(decoded.event());
                }
            }
        }
    }

    private static List<Decoded> decode(List<Numbered> lines) {
        EventBytes bytes = new EventBytes();
        List<Decoded> decoded = new ArrayList<>();
        for (Numbered numbered : lines) {
            switch (numbered.line().read()) {
                case Read.Accepted accepted ->
                    held(accepted.record(), bytes).ifPresent(event -> decoded.add(new Decoded(event, null)));
                case Read.Refused no ->
                    decoded.add(new Decoded(
                            null,
                            new RejectedLine(
                                    numbered.file(),
                                    numbered.line().number(),
                                    numbered.line().bytes(),
                                    no.problems())));
            }
        }
        return decoded;
    }

    /** Ticks are left out: a replay has its own. So is what is about runs: it is one run. */
    private static Optional<HeldEvent> held(SpecificRecord event, EventBytes bytes) {
        Optional<EventHeader> header = EventTypes.headerOf(event);
        return header.map(known -> HeldEvent.of(known, bytes.write(event)));
    }
}
