package nl.baken.replay.output;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import nl.baken.replay.sort.SortFormat;

/** A line of an output file with what it is ordered by. */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them by their bytes, and there are many.
record PublishedLine(String key, long time, String project, byte[] json) {

    static final SortFormat<PublishedLine> FORMAT = new SortFormat<>() {

        private static final Comparator<PublishedLine> ORDER = Comparator.comparing(PublishedLine::key)
                .thenComparingLong(PublishedLine::time)
                .thenComparing(PublishedLine::project);

        @Override
        public Comparator<PublishedLine> order() {
            return ORDER;
        }

        @Override
        public int size(PublishedLine line) {
            return 128 + 2 * (line.key.length() + line.project.length()) + line.json.length;
        }

        @Override
        public void write(PublishedLine line, DataOutputStream out) throws IOException {
            SortFormat.writeText(line.key, out);
            out.writeLong(line.time);
            SortFormat.writeText(line.project, out);
            SortFormat.writeBytes(line.json, out);
        }

        @Override
        public PublishedLine read(DataInputStream in) throws IOException {
            String key = SortFormat.readText(in);
            long time = in.readLong();
            String project = SortFormat.readText(in);
            return new PublishedLine(key, time, project, SortFormat.readBytes(in));
        }
    };
}
