package nl.baken.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/** Two applications of Kafka Streams, exactly-once, of which the second reads what the first wrote, and that change nothing. */
final class Chain implements AutoCloseable {

    static final String IN = "chain-in";
    static final String OUT = "chain-out";
    private static final String BETWEEN = "chain-between";

    private final KafkaStreams first;
    private final KafkaStreams second;

    private Chain(KafkaStreams first, KafkaStreams second) {
        this.first = first;
        this.second = second;
    }

    /** Returns when both run. */
    static Chain start(Stack stack, int threads, Path state) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(stack.clients())) {
            admin.createTopics(Stream.of(IN, BETWEEN, OUT)
                            .map(topic -> new NewTopic(topic, stack.partitions(), (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        Chain chain = new Chain(
                application(stack, threads, state, IN, BETWEEN), application(stack, threads, state, BETWEEN, OUT));
        for (KafkaStreams each : List.of(chain.first, chain.second)) {
            each.start();
            while (each.state() != KafkaStreams.State.RUNNING) {
                Thread.sleep(50);
            }
        }
        return chain;
    }

    private static KafkaStreams application(Stack stack, int threads, Path state, String in, String out) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(in, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .to(out, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
        Properties properties = new Properties();
        properties.putAll(StreamsSettings.exactlyOnce(stack, "from-" + in, threads, state));
        return new KafkaStreams(builder.build(), properties);
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
