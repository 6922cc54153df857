package nl.baken.connect;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.embedded.StackAddresses;
import nl.baken.serde.RecordEncoder;
import nl.baken.serde.RegistryConnection;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What a test does with the topics of a stack. */
record Topics(StackAddresses stack) {

    private static final int PARTITIONS = 2;

    void create(String... names) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            admin.createTopics(Stream.of(names)
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    SchemaRegistryClient registry() {
        return RegistryConnection.open(Map.of("schema.registry.url", stack.schemaRegistryUrl()));
    }

    /** Returns when the topic has all records, each under its key. */
    <T extends SpecificRecord> void produce(String topic, List<Map.Entry<String, T>> records) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", stack.bootstrapServers());
        try (SchemaRegistryClient registry = registry();
                var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            RecordEncoder encoder = new RecordEncoder(registry, true);
            for (var record : records) {
                producer.send(new ProducerRecord<>(topic, record.getKey(), encoder.encode(topic, record.getValue())))
                        .get();
            }
        }
    }

    /** All records of finished transactions that the topic has now. */
    List<ConsumerRecord<String, byte[]>> read(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", stack.bootstrapServers(),
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest");
        List<TopicPartition> partitions = Stream.iterate(0, i -> i + 1)
                .limit(PARTITIONS)
                .map(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toList());
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }
}
