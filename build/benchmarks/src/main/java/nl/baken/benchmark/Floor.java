package nl.baken.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * A topology that reads the log, keeps one state per project and writes records, exactly-once, and computes nothing. How
 * many records, and how large, is what Baken wrote at commit 7142a0b, and stays so: who writes fewer bytes is faster.
 */
final class Floor {

    /**
     * How much is written.
     *
     * @param name of the application
     * @param records per record of the log
     * @param valueBytes of the value of each
     * @param stateBytes of the state of a project, which is read and written for each record of the log
     */
    record Shape(String name, double records, int valueBytes, int stateBytes) {

        String topic() {
            return name + "-out";
        }
    }

    /** What was left in the public topics after some compaction, and a dossier. */
    static final Shape LEFT = new Shape("floor", 4.56, 1672, 6000);

    /** What was ever written: to the public topics, and per record of the log to all changelogs together. */
    static final Shape WRITTEN = new Shape("written", 5.60, 3382, 24_800);

    private static final byte[] NO_KEY = {0};
    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private final Stack stack;
    private final int threads;
    private final Shape shape;

    Floor(Stack stack, int threads, Shape shape) {
        this.shape = shape;
        this.stack = stack;
        this.threads = threads;
    }

    /**
     * Returns when it has ended.
     *
     * @param done is run when it has been through this many records of the log
     */
    void run(long records, Path state, Progress progress, Runnable done)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(stack.clients())) {
            admin.createTopics(List.of(new NewTopic(shape.topic(), stack.partitions(), (short) 1)))
                    .all()
                    .get();
            try (KafkaStreams streams = new KafkaStreams(topology().build(), properties(state))) {
                streams.start();
                long processed = 0;
                while (processed < records) {
                    Thread.sleep(50);
                    processed = Offsets.processed(admin, shape.name(), stack.log());
                    progress.reached(processed, records);
                }
                done.run();
            }
        }
    }

    private Properties properties(Path state) {
        Properties properties = new Properties();
        properties.putAll(StreamsSettings.exactlyOnce(stack, shape.name(), threads, state));
        return properties;
    }

    private StreamsBuilder topology() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore("state"), BYTES, BYTES)
                .withLoggingEnabled(Map.of()));
        builder.stream(stack.log(), Consumed.with(BYTES, BYTES).withName("in"))
                .process(() -> new Writing(shape), Named.as("write"), "state")
                .to(shape.topic(), Produced.with(BYTES, BYTES).withName("out"));
        return builder;
    }

    private static final class Writing implements Processor<byte[], byte[], byte[], byte[]> {

        private static final int PIECE = 1 << 19;
        private static final byte[] TEXT = text();

        private final Random random = new Random(1);
        private final Shape shape;
        private ProcessorContext<byte[], byte[]> context;
        private KeyValueStore<byte[], byte[]> states;
        private double due;

        Writing(Shape shape) {
            this.shape = shape;
        }

        @Override
        public void init(ProcessorContext<byte[], byte[]> initial) {
            context = initial;
            states = initial.getStateStore("state");
        }

        @Override
        public void process(Record<byte[], byte[]> received) {
            byte[] key = received.key() == null ? NO_KEY : received.key();
            // What was there is read, as one who adds to it would have to.
            var _ = states.get(key);
            states.put(key, piece(shape.stateBytes()));
            for (due += shape.records(); due >= 1; due--) {
                context.forward(received.withKey(key).withValue(piece(shape.valueBytes())));
            }
        }

        private byte[] piece(int length) {
            int from = random.nextInt(PIECE);
            return Arrays.copyOfRange(TEXT, from, from + length);
        }

        /** Words that come back, and bytes of chance between them, for the compression to find. */
        private static byte[] text() {
            Random random = new Random(1);
            String words = "risk_assessments ";
            byte[] text = new byte[PIECE * 2];
            for (int i = 0; i < text.length; i++) {
                text[i] = (byte) (i % 97 < 60 ? words.charAt(i % words.length()) : random.nextInt());
            }
            return text;
        }
    }
}
