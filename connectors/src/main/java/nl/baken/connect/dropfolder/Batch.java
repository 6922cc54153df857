package nl.baken.connect.dropfolder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.baken.cloudevent.Read;
import org.apache.avro.specific.SpecificRecord;

/**
 * Some lines of a file, read in one go.
 *
 * @param events of the lines that are events, in order
 * @param refused the other lines, in order
 * @param end the place after the last of these lines
 * @param rest what comes after
 */
record Batch(List<Event> events, List<LineRejection> refused, FilePlace end, Rest rest) {

    /** Bytes of lines after which a batch is full: what it holds in memory is a small multiple of this. */
    private static final long FULL = 4L * 1024 * 1024;

    /**
     * An event of a file.
     *
     * @param record the event
     * @param end the place after its line
     */
    record Event(SpecificRecord record, Cursor end) {}

    /** What comes after a batch. */
    enum Rest {
        /** Perhaps more lines. */
        MORE,
        /** Nothing: the file ends here, for now. */
        NOTHING,
        /** The beginning of a line. */
        UNENDED
    }

    /**
     * Reads a batch.
     *
     * @param file to read
     * @param from where to begin
     * @param lines how many at most
     * @param settled true when nobody seems to be writing any more: then a last line without an end counts if it is an
     *     event, because half an event never is one
     * @param now the present
     */
    static Batch read(Path file, FilePlace from, int lines, boolean settled, Instant now) throws IOException {
        List<Event> events = new ArrayList<>();
        List<LineRejection> refused = new ArrayList<>();
        FilePlace end = from;
        try (LineReader reader = LineReader.open(file, from)) {
            for (int i = 0; i < lines && end.cursor().position() - from.cursor().position() < FULL; i++) {
                Optional<Line> next = reader.next();
                if (next.isEmpty()) {
                    return new Batch(events, refused, end, Rest.NOTHING);
                }
                Line line = next.get();
                if (!line.ended() && !settled) {
                    return new Batch(events, refused, end, Rest.UNENDED);
                }
                if (!line.isBlank()) {
                    Read read = Admission.of(line, now);
                    if (read instanceof Read.Accepted accepted) {
                        events.add(new Event(accepted.record(), line.end().cursor()));
                    } else if (line.ended()) {
                        refused.add(new LineRejection(line.number(), ((Read.Refused) read).problems()));
                    } else {
                        return new Batch(events, refused, end, Rest.UNENDED);
                    }
                }
                end = line.end();
            }
        }
        return new Batch(events, refused, end, Rest.MORE);
    }
}
