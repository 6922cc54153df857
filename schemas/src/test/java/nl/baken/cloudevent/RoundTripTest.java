package nl.baken.cloudevent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;
import org.apache.avro.specific.SpecificRecord;

class RoundTripTest {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    @Provide
    Arbitrary<EventType> types() {
        return Arbitraries.of(EventTypes.all());
    }

    @Property(tries = 1500)
    void shouldReadBackEveryEventThatWasWritten(@ForAll("types") EventType type, @ForAll long seed) {
        // Given
        SpecificRecord event = new EventGenerator(seed).next(type);

        // When
        String json = CloudEventJson.write(event);
        Read read = CloudEventJson.read(json);

        // Then
        assertThat(read).as(json).isEqualTo(new Read.Accepted(event));
        assertThat(CloudEventJson.write(read.orThrow())).isEqualTo(json);
    }

    @Property(tries = 500)
    void shouldReadBackEveryRecordThatWasWrittenPlainly(@ForAll("types") EventType type, @ForAll long seed) {
        // Given
        SpecificRecord event = new EventGenerator(seed).next(type);

        // When
        String json = RecordJson.write(event);

        // Then
        assertThat(RecordJson.read(type.recordClass(), json)).as(json).isEqualTo(new Read.Accepted(event));
    }

    @Property(tries = 500)
    void shouldSurviveATripThroughAvro(@ForAll("types") EventType type, @ForAll long seed) throws Exception {
        // Given
        SpecificRecord event = new EventGenerator(seed).next(type);

        // When
        SpecificRecord decoded =
                CloudEventJson.read(CloudEventJson.write(event)).orThrow();

        // Then
        assertThat(AvroBinary.of(decoded)).isEqualTo(AvroBinary.of(event));
    }

    @Property(tries = 200)
    void shouldWriteWhatAnyJsonReaderReads(@ForAll("types") EventType type, @ForAll long seed)
            throws JsonProcessingException {
        // Given
        SpecificRecord event = new EventGenerator(seed).next(type);

        // When
        String json = CloudEventJson.write(event);

        // Then
        List<String> attributes = List.of("specversion", "type", "id", "source", "time");
        assertThat(PLAIN.readTree(json).fieldNames()).toIterable().containsAll(attributes);
        assertThat(json).doesNotContain("\n");
    }
}
