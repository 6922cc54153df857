package nl.baken.replay.output;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import nl.baken.replay.sort.SpillFormat;

/** A line of an output file with what it is ordered by. */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them by their bytes, and there are many.
record SaidLine(String key, long time, String project, byte[] json) {

    static final SpillFormat<SaidLine> FORMAT = new SpillFormat<>() {

        private static final Comparator<SaidLine> ORDER = Comparator.comparing(SaidLine::key)
                .thenComparingLong(SaidLine::time)
                .thenComparing(SaidLine::project);

        @Override
        public Comparator<SaidLine> order() {
            return ORDER;
        }

        @Override
        public int size(SaidLine line) {
            return 128 + 2 * (line.key.length() + line.project.length()) + line.json.length;
        }

        @Override
        public void write(SaidLine line, DataOutputStream out) throws IOException {
            SpillFormat.writeText(line.key, out);
            out.writeLong(line.time);
            SpillFormat.writeText(line.project, out);
            SpillFormat.writeBytes(line.json, out);
        }

        @Override
        public SaidLine read(DataInputStream in) throws IOException {
            String key = SpillFormat.readText(in);
            long time = in.readLong();
            String project = SpillFormat.readText(in);
            return new SaidLine(key, time, project, SpillFormat.readBytes(in));
        }
    };
}
