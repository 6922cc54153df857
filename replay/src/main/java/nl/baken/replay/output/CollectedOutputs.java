package nl.baken.replay.output;

import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.baken.topic.Topic;
import org.apache.avro.specific.SpecificRecord;

/** The outputs of a replay, kept in memory. */
public final class CollectedOutputs implements OutputSink {

    private final Queue<Output> outputs = new ConcurrentLinkedQueue<>();
    private final Queue<DeadLetter> letters = new ConcurrentLinkedQueue<>();

    @Override
    public void add(Topic topic, String key, SpecificRecord value) {
        outputs.add(new Output(topic, key, Optional.of(value)));
    }

    @Override
    public void add(byte[] rejected, SortedMap<String, String> why) {
        letters.add(DeadLetter.of(null, rejected, why));
    }

    /** All of them, in order. */
    public Outputs sorted() {
        return Outputs.of(outputs, letters);
    }
}
