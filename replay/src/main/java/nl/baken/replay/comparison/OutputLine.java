package nl.baken.replay.comparison;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import nl.baken.replay.sort.SortFormat;

/**
 * A line of an output file, with the run that it is of.
 *
 * @param run 0 or 1
 * @param topic name of the topic
 * @param number of the line, from 1
 */
record OutputLine(String project, int run, String topic, long number, String json) {

    static final SortFormat<OutputLine> FORMAT = new SortFormat<>() {

        @Override
        public Comparator<OutputLine> order() {
            return Comparator.comparing(OutputLine::project)
                    .thenComparingInt(OutputLine::run)
                    .thenComparing(OutputLine::topic)
                    .thenComparingLong(OutputLine::number);
        }

        @Override
        public int size(OutputLine line) {
            return 160 + line.project.length() + line.json.length();
        }

        @Override
        public void write(OutputLine line, DataOutputStream out) throws IOException {
            SortFormat.writeText(line.project, out);
            out.writeInt(line.run);
            SortFormat.writeText(line.topic, out);
            out.writeLong(line.number);
            SortFormat.writeText(line.json, out);
        }

        @Override
        public OutputLine read(DataInputStream in) throws IOException {
            String project = SortFormat.readText(in);
            int run = in.readInt();
            String topic = SortFormat.readText(in);
            return new OutputLine(project, run, topic, in.readLong(), SortFormat.readText(in));
        }
    };
}
