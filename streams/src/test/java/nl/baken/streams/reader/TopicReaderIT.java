package nl.baken.streams.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.baken.embedded.SharedStack;
import nl.baken.embedded.StackAddresses;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Promise: who wants the records of one key finds them all in one partition, and reads no other. */
@ExtendWith(SharedStack.class)
class TopicReaderIT {

    private static final String TOPIC = "topic-reader";
    private static final int PARTITIONS = 5;
    private static final int KEYS = 40;

    @Test
    void shouldFindThePartitionInWhichAProducerPutsAKey(StackAddresses addresses) throws Exception {
        // Given
        Map<String, Object> clients =
                Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, addresses.bootstrapServers());
        try (Admin admin = Admin.create(clients)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        try (Producer<String, String> producer =
                new KafkaProducer<>(clients, new StringSerializer(), new StringSerializer())) {
            for (int key = 0; key < KEYS; key++) {
                producer.send(new ProducerRecord<>(TOPIC, "project-" + key, "first"))
                        .get();
                producer.send(new ProducerRecord<>(TOPIC, "project-" + key, "second"))
                        .get();
            }
        }

        try (TopicReader reader = new TopicReader(clients)) {
            for (int key = 0; key < KEYS; key++) {
                String project = "project-" + key;
                List<String> values = new ArrayList<>();

                // When
                reader.read(List.of(reader.partitionOf(TOPIC, project)), message -> {
                    if (new String(message.key(), StandardCharsets.UTF_8).equals(project)) {
                        values.add(new String(message.value(), StandardCharsets.UTF_8));
                    }
                });

                // Then
                assertThat(values).as(project).containsExactly("first", "second");
            }
        }
    }
}
