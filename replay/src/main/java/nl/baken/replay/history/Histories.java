package nl.baken.replay.history;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import nl.baken.replay.sort.MergeIterator;
import nl.baken.replay.sort.SortFormat;
import nl.baken.serde.EventBytes;
import org.apache.avro.specific.SpecificRecord;

/**
 * The events of all projects in one temporary file, project by project, those of a project in the order in which they
 * became known. In memory is no more than where each project begins.
 *
 * @param projects by id
 */
public record Histories(Path file, List<History> projects) {

    /**
     * Where the events of a project are.
     *
     * @param offset in the file
     * @param events how many
     * @param first when the first became known
     * @param last when the last became known
     */
    public record History(String project, long offset, long events, Instant first, Instant last) {}

    static Histories write(Path file, MergeIterator<HeldEvent> events) throws IOException {
        List<History> projects = new ArrayList<>();
        long offset = 0;
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            HeldEvent first = null;
            HeldEvent last = null;
            long from = 0;
            long count = 0;
            while (events.hasNext()) {
                HeldEvent next = events.next();
                if (first == null || !next.project().equals(first.project())) {
                    if (first != null) {
                        projects.add(history(from, count, first, last));
                    }
                    first = next;
                    from = offset;
                    count = 0;
                }
                SortFormat.writeBytes(next.bytes(), out);
                offset += Integer.BYTES + next.bytes().length;
                last = next;
                count++;
            }
            if (first != null) {
                projects.add(history(from, count, first, last));
            }
        }
        return new Histories(file, List.copyOf(projects));
    }

    /** How many events there are. */
    public long events() {
        return projects.stream().mapToLong(History::events).sum();
    }

    /**
     * The moment at which time ends.
     *
     * @param until null for the start of the day (UTC) after the last event
     */
    public Instant end(Instant until) {
        return until != null
                ? until
                : projects.stream()
                        .map(History::last)
                        .max(Comparator.naturalOrder())
                        .map(last -> last.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS))
                        .orElse(Instant.EPOCH);
    }

    /** Hands out the events of a project, one at a time. */
    public void read(History history, Consumer<SpecificRecord> reader) {
        EventBytes bytes = new EventBytes();
        try (FileChannel channel = FileChannel.open(file);
                DataInputStream in = new DataInputStream(
                        new BufferedInputStream(Channels.newInputStream(channel.position(history.offset()))))) {
            for (long i = 0; i < history.events(); i++) {
                reader.accept(bytes.read(SortFormat.readBytes(in)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A temporary file cannot be read", e);
        }
    }

    private static History history(long offset, long events, HeldEvent first, HeldEvent last) {
        return new History(
                first.project(),
                offset,
                events,
                Instant.ofEpochMilli(first.recordedAt()),
                Instant.ofEpochMilli(last.recordedAt()));
    }
}
