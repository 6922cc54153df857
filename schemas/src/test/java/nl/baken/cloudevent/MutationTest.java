package nl.baken.cloudevent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;

/** Whatever becomes of a document on its way: it is accepted or refused, and never an exception. */
class MutationTest {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "99999999999999999999999",
            "1e400",
            "1e-2147483647",
            "-0.0",
            "\"\"",
            "\"UNKNOWN\"",
            "\"2024-02-30\"",
            "\"9999-12-31T23:59:59.999999999Z\"",
            "\"0000-01-01T00:00:00-18:00\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[]",
            "[null]",
            "[[{}]]",
            "{}",
            "{\"a\":{\"b\":[1]}}");

    @Provide
    Arbitrary<EventType> types() {
        return Arbitraries.of(EventTypes.all());
    }

    @Property(tries = 1500)
    void shouldAcceptOrRefuseEveryMutation(@ForAll("types") EventType type, @ForAll long seed)
            throws JsonProcessingException {
        // Given
        Random random = new Random(seed);
        ObjectNode json = (ObjectNode) PLAIN.readTree(CloudEventJson.write(new EventGenerator(seed).next(type)));
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            mutate(json, random);
        }

        // When
        Read read = CloudEventJson.read(json.toString());

        // Then
        if (read instanceof Read.Accepted accepted) {
            assertThat(CloudEventJson.read(CloudEventJson.write(accepted.record())))
                    .isEqualTo(accepted);
        } else {
            assertThat(((Read.Refused) read).problems()).isNotEmpty();
        }
    }

    @Property(tries = 1000)
    void shouldRefuseEventsWithoutTheirName(@ForAll("types") EventType type, @ForAll long seed)
            throws JsonProcessingException {
        // Given
        List<String> needed = needed(type);
        String attribute = needed.get(new Random(seed).nextInt(needed.size()));
        ObjectNode json = (ObjectNode) PLAIN.readTree(CloudEventJson.write(new EventGenerator(seed).next(type)));
        json.remove(attribute);

        // When
        Read read = CloudEventJson.read(json.toString());

        // Then
        assertThat(((Read.Refused) read).problems())
                .anySatisfy(problem -> assertThat(problem.field()).isEqualTo(attribute));
    }

    @Property(tries = 1000)
    void shouldAcceptOrRefuseAnyText(@ForAll String text, @ForAll byte[] bytes) {
        // When
        List<Read> reads = List.of(CloudEventJson.read(text), CloudEventJson.read(bytes));

        // Then
        assertThat(reads).hasOnlyElementsOfType(Read.Refused.class);
    }

    @Property(tries = 1000)
    void shouldAcceptOrRefuseWhatWasCutOff(@ForAll("types") EventType type, @ForAll long seed) {
        // Given
        String json = CloudEventJson.write(new EventGenerator(seed).next(type));
        int cut = new Random(seed).nextInt(json.length());

        // When
        Read read = CloudEventJson.read(json.substring(0, cut));

        // Then
        assertThat(read).isInstanceOf(Read.Refused.class);
    }

    private static List<String> needed(EventType type) {
        if (type.ofProject()) {
            return List.of("id", "source", "type", "subject", "time", "data");
        }
        return type.name().startsWith("Run") ? List.of("type", "id", "time", "data") : List.of("type", "time");
    }

    /** Removes, replaces, adds or renames a member somewhere. */
    private static void mutate(ObjectNode json, Random random) throws JsonProcessingException {
        List<ObjectNode> objects = new ArrayList<>();
        collect(json, objects);
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        JsonNode value = PLAIN.readTree(VALUES.get(random.nextInt(VALUES.size())));
        if (names.isEmpty()) {
            object.set("added", value);
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "s", object.remove(name));
            case 2 -> object.set("added", value);
            default -> object.set(name, value);
        }
    }

    private static void collect(JsonNode json, List<ObjectNode> objects) {
        if (json instanceof ObjectNode object) {
            objects.add(object);
        }
        if (json instanceof ObjectNode || json instanceof ArrayNode) {
            json.forEach(child -> collect(child, objects));
        }
    }
}
