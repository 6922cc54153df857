package nl.baken.benchmark;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Settings of applications of Kafka Streams that Baken is held against: as Baken sets them, where they matter. */
final class StreamsSettings {

    /** Milliseconds from one commit to the next, as Baken has it by default. */
    static final int COMMIT_INTERVAL = 1_000;

    private StreamsSettings() {}

    static Map<String, Object> exactlyOnce(Stack stack, String id, int threads, Path state) {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("bootstrap.servers", stack.clients().get("bootstrap.servers"));
        settings.put("application.id", id);
        settings.put("processing.guarantee", "exactly_once_v2");
        settings.put("num.stream.threads", threads);
        settings.put("commit.interval.ms", COMMIT_INTERVAL);
        settings.put("state.dir", state.toString());
        settings.put("auto.offset.reset", "earliest");
        settings.put("producer.compression.type", "lz4");
        settings.put("replication.factor", 1);
        return settings;
    }
}
