package nl.baken.replay.comparison;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import nl.baken.replay.sort.SpillFormat;

/**
 * A line of an output file, with the run that it is of.
 *
 * @param run 0 or 1
 * @param topic name of the topic
 * @param number of the line, from 1
 */
record OutputLine(String project, int run, String topic, long number, String json) {

    static final SpillFormat<OutputLine> FORMAT = new SpillFormat<>() {

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
            SpillFormat.writeText(line.project, out);
            out.writeInt(line.run);
            SpillFormat.writeText(line.topic, out);
            out.writeLong(line.number);
            SpillFormat.writeText(line.json, out);
        }

        @Override
        public OutputLine read(DataInputStream in) throws IOException {
            String project = SpillFormat.readText(in);
            int run = in.readInt();
            String topic = SpillFormat.readText(in);
            return new OutputLine(project, run, topic, in.readLong(), SpillFormat.readText(in));
        }
    };
}
