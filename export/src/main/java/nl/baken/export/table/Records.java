package nl.baken.export.table;

import java.util.stream.Stream;
import nl.baken.replay.output.Outputs;
import nl.baken.topic.Topic;
import org.apache.avro.specific.SpecificRecord;

/** Public records of one moment: of compacted topics the latest per key, of the others all, in the order of a backtest. */
public interface Records {

    /**
     * The records of a topic, which can be asked for again and again.
     *
     * @return a stream that the caller closes
     */
    <T extends SpecificRecord> Stream<T> of(Topic topic, Class<T> type);

    /** Those that were read or replayed. */
    static Records of(Outputs outputs) {
        return new Records() {
            @Override
            public <T extends SpecificRecord> Stream<T> of(Topic topic, Class<T> type) {
                return outputs.of(topic, type).stream();
            }
        };
    }
}
