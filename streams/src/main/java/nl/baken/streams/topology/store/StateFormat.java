package nl.baken.streams.topology.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Arrays;
import nl.baken.assessment.publication.PublishedOutput;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Values in state stores: a byte for the version of the format, then the record in Smile, a binary form of JSON that
 * writes every name and every repeated text once. Equal values give equal bytes.
 *
 * @param <T> type of the value, a record
 */
public final class StateFormat<T> {

    /**
     * Goes up whenever values of an earlier version can no longer be read: a component that was renamed or has another
     * type. A component that is new, and may be null, can be read as it is.
     */
    public static final byte VERSION = 8;

    private static final ObjectMapper MAPPER = mapper();

    private final ObjectWriter writer;
    private final ObjectReader reader;
    private final Class<T> type;

    public StateFormat(Class<T> type) {
        this.type = type;
        writer = MAPPER.writerFor(type);
        reader = MAPPER.readerFor(type);
    }

    /** The same for stores that take a serde. */
    public Serde<T> serde() {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : write(value),
                (topic, bytes) -> bytes == null ? null : read(bytes));
    }

    /** The bytes of a value, for stores of bytes. */
    public byte[] bytes(T value) {
        return write(value);
    }

    /** The value of bytes, for stores of bytes. */
    public T value(byte[] bytes) {
        return read(bytes);
    }

    byte[] write(T value) {
        try {
            byte[] smile = writer.writeValueAsBytes(value);
            byte[] bytes = new byte[smile.length + 1];
            bytes[0] = VERSION;
            System.arraycopy(smile, 0, bytes, 1, smile.length);
            return bytes;
        } catch (JsonProcessingException e) {
            throw new SerializationException("A " + type.getSimpleName() + " cannot be kept: " + e.getMessage(), e);
        }
    }

    T read(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new SerializationException("The state has a " + type.getSimpleName() + " in format "
                    + (bytes.length == 0 ? "(none)" : bytes[0]) + ", and this version of Baken reads format " + VERSION
                    + ". State is computed from the log: start this version as another run (baken run --run NAME) and"
                    + " activate that when it has caught up, or go back to the version that wrote it.");
        }
        try {
            return reader.readValue(bytes, 1, bytes.length - 1);
        } catch (IOException e) {
            throw new SerializationException(
                    "The state has a " + type.getSimpleName() + " that cannot be read: "
                            + Arrays.toString(Arrays.copyOf(bytes, Math.min(bytes.length, 16))) + "...",
                    e);
        }
    }

    private static ObjectMapper mapper() {
        SmileFactory smile = SmileFactory.builder()
                .enable(SmileGenerator.Feature.CHECK_SHARED_NAMES)
                .enable(SmileGenerator.Feature.CHECK_SHARED_STRING_VALUES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
        ObjectMapper mapper = new ObjectMapper(smile);
        mapper.registerModule(new JavaTimeModule());
        mapper.registerModule(hashes());
        mapper.registerModule(new FacetsModule());
        mapper.setVisibility(PropertyAccessor.GETTER, Visibility.NONE);
        mapper.setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE);
        mapper.setVisibility(PropertyAccessor.FIELD, Visibility.ANY);
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
        mapper.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        return mapper;
    }

    /** Of an output that was published, its hash is kept. */
    private static SimpleModule hashes() {
        return new SimpleModule()
                .addSerializer(new StdSerializer<>(PublishedOutput.class) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public void serialize(PublishedOutput output, JsonGenerator out, SerializerProvider provider)
                            throws IOException {
                        out.writeNumber(output.hash());
                    }
                })
                .addDeserializer(PublishedOutput.class, new StdDeserializer<PublishedOutput>(PublishedOutput.class) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public PublishedOutput deserialize(JsonParser in, DeserializationContext context)
                            throws IOException {
                        return PublishedOutput.ofHash(in.getLongValue());
                    }
                });
    }
}
