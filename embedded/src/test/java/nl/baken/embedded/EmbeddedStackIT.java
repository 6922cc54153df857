package nl.baken.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedStack.class)
class EmbeddedStackIT {

    private static final AvroSchema WITHOUT_FIELDS =
            new AvroSchema("{\"type\":\"record\",\"name\":\"Beacon\",\"fields\":[]}");
    private static final AvroSchema WITH_A_FIELD_WITHOUT_DEFAULT = new AvroSchema(
            "{\"type\":\"record\",\"name\":\"Beacon\",\"fields\":[{\"name\":\"height\",\"type\":\"int\"}]}");

    @Test
    void shouldGiveBackWhatWasProduced(StackAddresses stack) throws Exception {
        // Given
        StackClients clients = new StackClients(stack);
        clients.createTopic("beacons");

        // When
        clients.produce("beacons", "lit");

        // Then
        assertThat(clients.consume("beacons", 1)).containsExactly("lit");
    }

    @Test
    void shouldRefuseASchemaThatOldReadersCannotRead(StackAddresses stack) throws Exception {
        // Given
        SchemaRegistryClient registry = new StackClients(stack).registry();
        int id = registry.register("beacons-Beacon", WITHOUT_FIELDS);

        // When, then
        assertThatExceptionOfType(RestClientException.class)
                .isThrownBy(() -> registry.register("beacons-Beacon", WITH_A_FIELD_WITHOUT_DEFAULT))
                .satisfies(refusal -> assertThat(refusal.getStatus()).isEqualTo(409));
        assertThat(registry.getSchemaById(id)).isEqualTo(WITHOUT_FIELDS);
        assertThat(registry.getCompatibility(null)).isEqualTo("FULL_TRANSITIVE");
    }

    @Test
    void shouldRunStreamsInAGroupThatTheBrokerBalances(StackAddresses stack, @TempDir Path state) throws Exception {
        // Given
        StackClients clients = new StackClients(stack);
        clients.createTopic("tide-in");
        clients.createTopic("tide-out");
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("tide-in", Consumed.with(Serdes.String(), Serdes.String()))
                .to("tide-out", Produced.with(Serdes.String(), Serdes.String()));
        Properties properties = new Properties();
        properties.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                "tide",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                stack.bootstrapServers(),
                StreamsConfig.GROUP_PROTOCOL_CONFIG,
                "streams",
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                "processing.exception.handler.global.enabled",
                "true",
                StreamsConfig.STATE_DIR_CONFIG,
                state.toString()));

        // When
        try (KafkaStreams streams = new KafkaStreams(builder.build(), properties)) {
            streams.start();
            clients.produce("tide-in", "high");

            // Then
            assertThat(clients.consume("tide-out", 1)).containsExactly("high");
        }
    }
}
