package nl.baken.replay.output;

import java.io.IOException;
import java.util.SortedMap;
import nl.baken.topic.Topic;
import org.apache.avro.specific.SpecificRecord;

/** Where a replay leaves its outputs. Safe for many threads, as long as one project is the business of one of them. */
public interface OutputSink {

    /** Adds a record; of a compacted topic only the latest per key. */
    void add(Topic topic, String key, SpecificRecord value) throws IOException;

    /** Adds something that was refused: its bytes, and why by name of the header. */
    void add(byte[] rejected, SortedMap<String, String> why) throws IOException;
}
