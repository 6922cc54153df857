package nl.baken.streams.handover;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.baken.engine.output.Output;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.serde.RecordEncoder;
import nl.baken.streams.topology.store.StateFormat;
import nl.baken.topic.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What a run that was activated has to publish of topics in which every record counts, in its order, until the run before it
 * has handed over. Beside it stands of which risks changes were in it, until their project is taken over.
 */
public final class HandoverQueue {

    /** Outputs that wait at most; of more the oldest are left out, and that is told. */
    public static final int MOST = 100_000;

    private static final byte QUEUE = 0;
    private static final byte TOLD = 1;

    private final KeyValueStore<Bytes, byte[]> store;
    private final Map<String, Topic> topics;
    private final RecordEncoder encoder;
    private final RecordDecoder decoder;
    private final StateFormat<QueuedOutput> format = new StateFormat<>(QueuedOutput.class);
    private final Consumer<Topic> leftOut;
    private final int most;
    private long first;
    private long next;

    /**
     * The queue of a task.
     *
     * @param topics that may be in it, by their full name
     * @param leftOut is told of which topic an output had no room
     */
    public HandoverQueue(
            KeyValueStore<Bytes, byte[]> store,
            Map<String, Topic> topics,
            RecordEncoder encoder,
            RecordDecoder decoder,
            Consumer<Topic> leftOut,
            int most) {
        this.store = store;
        this.topics = Map.copyOf(topics);
        this.encoder = encoder;
        this.decoder = decoder;
        this.leftOut = leftOut;
        this.most = most;
        try (KeyValueIterator<Bytes, byte[]> all = store.range(place(0), place(Long.MAX_VALUE))) {
            if (all.hasNext()) {
                first = number(all.peekNextKey());
                next = first;
                all.forEachRemaining(queued -> next = number(queued.key) + 1);
            }
        }
    }

    public boolean isEmpty() {
        return first == next;
    }

    /** Adds an output at the end. */
    public void add(Output output) {
        if (next - first >= most) {
            leftOut.accept(topics.get(queued(first).topic()));
            remove(first++);
        }
        String topic = topics.entrySet().stream()
                .filter(named -> named.getValue().equals(output.topic()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        QueuedOutput queued = new QueuedOutput(
                topic, output.key(), output.asOf().toEpochMilli(), encoder.encode(topic, output.record()));
        store.put(place(next++), format.bytes(queued));
    }

    /** Takes the first outputs out, at most so many, in their order. */
    public List<Output> take(int atMost) {
        List<Output> taken = new ArrayList<>();
        while (!isEmpty() && taken.size() < atMost) {
            QueuedOutput queued = queued(first);
            taken.add(new Output(
                    topics.get(queued.topic()), queued.key(), Instant.ofEpochMilli(queued.asOf()), record(queued)));
            remove(first++);
        }
        return taken;
    }

    /** Ids of the risks of a project of which changes were told since the run was activated. */
    public Set<String> told(String projectId) {
        byte[] risks = store.get(toldOf(projectId));
        return risks == null ? Set.of() : Set.of(new String(risks, StandardCharsets.UTF_8).split("\n", -1));
    }

    /** A change of a risk is told. */
    public void tell(String projectId, String risk) {
        Set<String> risks = new TreeSet<>(told(projectId));
        if (risks.add(risk)) {
            store.put(toldOf(projectId), String.join("\n", risks).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Forgets what was told of a project. */
    public void forget(String projectId) {
        store.delete(toldOf(projectId));
    }

    /** Forgets everything. */
    public void clear() {
        List<Bytes> keys = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            all.forEachRemaining((KeyValue<Bytes, byte[]> kept) -> keys.add(kept.key));
        }
        keys.forEach(store::delete);
        first = 0;
        next = 0;
    }

    private QueuedOutput queued(long number) {
        return format.value(store.get(place(number)));
    }

    private void remove(long number) {
        store.delete(place(number));
    }

    private SpecificRecord record(QueuedOutput queued) {
        if (decoder.decode(queued.value()) instanceof Decoded.Known known) {
            return known.record();
        }
        throw new SerializationException("An output for " + queued.topic() + " that waits cannot be read");
    }

    private static Bytes place(long number) {
        return Bytes.wrap(
                ByteBuffer.allocate(1 + Long.BYTES).put(QUEUE).putLong(number).array());
    }

    private static long number(Bytes place) {
        return ByteBuffer.wrap(place.get()).getLong(1);
    }

    private static Bytes toldOf(String projectId) {
        byte[] id = projectId.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(1 + id.length).put(TOLD).put(id).array());
    }
}
