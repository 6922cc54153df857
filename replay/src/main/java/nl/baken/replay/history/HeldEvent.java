package nl.baken.replay.history;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import nl.baken.event.EventHeader;
import nl.baken.replay.sort.SortFormat;

/**
 * An event of a history as bytes, with what it is ordered by: within a project as {@link nl.baken.engine.memory.ReplayPlan}
 * does.
 *
 * @param recordedAt in milliseconds since 1970 UTC
 * @param occurredAt in milliseconds since 1970 UTC
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them by their bytes, and there are many.
public record HeldEvent(String project, long recordedAt, long occurredAt, String source, String id, byte[] bytes) {

    public static final SortFormat<HeldEvent> FORMAT = new SortFormat<>() {

        private static final Comparator<HeldEvent> ORDER = Comparator.comparing(HeldEvent::project)
                .thenComparingLong(HeldEvent::recordedAt)
                .thenComparingLong(HeldEvent::occurredAt)
                .thenComparing(HeldEvent::source)
                .thenComparing(HeldEvent::id);

        @Override
        public Comparator<HeldEvent> order() {
            return ORDER;
        }

        @Override
        public int size(HeldEvent event) {
            return 192 + event.project.length() + event.source.length() + event.id.length() + event.bytes.length;
        }

        @Override
        public void write(HeldEvent event, DataOutputStream out) throws IOException {
            SortFormat.writeText(event.project, out);
            out.writeLong(event.recordedAt);
            out.writeLong(event.occurredAt);
            SortFormat.writeText(event.source, out);
            SortFormat.writeText(event.id, out);
            SortFormat.writeBytes(event.bytes, out);
        }

        @Override
        public HeldEvent read(DataInputStream in) throws IOException {
            String project = SortFormat.readText(in);
            long recordedAt = in.readLong();
            long occurredAt = in.readLong();
            String source = SortFormat.readText(in);
            String id = SortFormat.readText(in);
            return new HeldEvent(project, recordedAt, occurredAt, source, id, SortFormat.readBytes(in));
        }
    };

    static HeldEvent of(EventHeader header, byte[] bytes) {
        return new HeldEvent(
                header.getProjectId(),
                header.getRecordedAt().toEpochMilli(),
                header.getOccurredAt().toEpochMilli(),
                header.getSource(),
                header.getEventId(),
                bytes);
    }
}
