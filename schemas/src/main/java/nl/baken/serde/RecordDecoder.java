package nl.baken.serde;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.baken.serde.Decoded.Reason;
import nl.baken.serde.Decoded.Undecodable;
import nl.baken.serde.Decoded.UnknownType;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/**
 * Decodes bytes to records. Bytes that cannot be decoded give a result, not an exception, so that no record in a topic
 * can stop its consumer. Thread-safe, because Kafka Streams shares a serde between its threads.
 */
public final class RecordDecoder {

    private final SchemaRegistryClient registry;
    private final Map<String, Class<? extends SpecificRecord>> known;
    private final boolean complete;
    private final Map<Integer, WriterSchema> writers = new ConcurrentHashMap<>();
    private final ThreadLocal<BinaryDecoder> decoders =
            ThreadLocal.withInitial(() -> DecoderFactory.get().binaryDecoder(new byte[0], null));

    /**
     * A decoder over a registry.
     *
     * @param registry the client, not null; stays the property of the caller
     * @param types the types to read, not null; any other is an {@link UnknownType}
     */
    public RecordDecoder(SchemaRegistryClient registry, Collection<? extends Class<? extends SpecificRecord>> types) {
        this(registry, types, false);
    }

    private RecordDecoder(
            SchemaRegistryClient registry,
            Collection<? extends Class<? extends SpecificRecord>> types,
            boolean complete) {
        this.complete = complete;
        this.registry = Objects.requireNonNull(registry, "registry");
        this.known = types.stream()
                .collect(Collectors.toUnmodifiableMap(
                        type -> ContractSchema.of(type).getFullName(), Function.identity()));
    }

    /**
     * A decoder for who writes on what it reads: a record that holds more than this version has a place for is
     * {@link Reason#UNKNOWN_CONTENT}, because the rest would be lost.
     */
    public static RecordDecoder complete(
            SchemaRegistryClient registry, Collection<? extends Class<? extends SpecificRecord>> types) {
        return new RecordDecoder(registry, types, true);
    }

    /**
     * Reads the value of one Kafka record.
     *
     * @param bytes the value, may be null
     * @return what it is, never null
     * @throws RegistryUnavailableException when the registry cannot be reached: try the same bytes again later
     * @throws RegistryRefusalException when the registry refuses to answer: its address or credentials are wrong
     */
    public Decoded decode(byte[] bytes) {
        if (bytes == null) {
            return new Undecodable(Reason.NULL_VALUE, "The record has no value.");
        }
        if (bytes.length == 0 || bytes[0] != WireFormat.MAGIC) {
            return new Undecodable(
                    Reason.NO_MAGIC_BYTE,
                    "The value does not begin with byte 0 and a schema id. Was it written with a schema registry?");
        }
        if (bytes.length < WireFormat.HEADER_LENGTH) {
            return new Undecodable(
                    Reason.TRUNCATED, "The value ends after " + bytes.length + " bytes, within the schema id.");
        }
        int id = WireFormat.schemaId(bytes);
        WriterSchema writer = writers.get(id);
        if (writer == null) {
            writer = lookUp(id);
            if (writer == null) {
                return new Undecodable(Reason.UNKNOWN_SCHEMA_ID, "The registry has no schema with id " + id + ".");
            }
            writers.put(id, writer);
        }
        return writer.read(bytes, decoders.get());
    }

    /** Null when the registry has no such schema: not kept, because it may get one. */
    private WriterSchema lookUp(int id) {
        try {
            ParsedSchema schema = registry.getSchemaById(id);
            return schema.rawSchema() instanceof Schema avro
                    ? resolve(id, avro)
                    : unusable(id, "it is a schema of type " + schema.schemaType());
        } catch (RestClientException e) {
            if (RegistryAnswer.isAbsent(e)) {
                return null;
            }
            throw RegistryAnswer.failure("Looking up schema " + id, e);
        } catch (IOException e) {
            if (RegistryAnswer.isUnusableSchema(e)) {
                return unusable(id, e.getMessage());
            }
            throw RegistryAnswer.failure("Looking up schema " + id, e);
        }
    }

    private WriterSchema resolve(int id, Schema writer) {
        Class<? extends SpecificRecord> type = known.get(writer.getFullName());
        if (type == null) {
            return new WriterSchema.Closed(new UnknownType(writer.getFullName()));
        }
        SpecificData data = SpecificData.getForClass(type);
        Schema reader = data.getSchema(type);
        SchemaPairCompatibility pair = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        if (pair.getType() != SchemaCompatibilityType.COMPATIBLE) {
            String differences = pair.getResult().getIncompatibilities().stream()
                    .map(found -> found.getLocation() + " " + found.getMessage())
                    .collect(Collectors.joining("; "));
            return new WriterSchema.Closed(new Undecodable(
                    Reason.INCOMPATIBLE_SCHEMA,
                    "Schema " + id + " cannot be read as " + reader.getFullName() + ": " + differences + "."));
        }
        if (EmptyItems.areIn(writer)) {
            return unusable(id, "it has lists of items that take no bytes");
        }
        return new WriterSchema.Open(
                reader.getFullName(),
                new SpecificDatumReader<>(writer, reader, data),
                complete ? Leftovers.between(writer, reader) : Optional.empty());
    }

    private static WriterSchema unusable(int id, String why) {
        return new WriterSchema.Closed(
                new Undecodable(Reason.UNUSABLE_SCHEMA, "Schema " + id + " cannot be used: " + why + "."));
    }
}
