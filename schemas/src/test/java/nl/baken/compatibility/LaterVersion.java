package nl.baken.compatibility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.baken.serde.ContractSchema;
import nl.baken.serde.RandomRecords;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** A schema as a later version may have it: an optional field more in every record, a symbol more in every enum. */
final class LaterVersion {

    static final String NEW_FIELD = "addedLater";
    static final String NEW_SYMBOL = "ADDED_LATER";

    private static final ObjectMapper JSON = new ObjectMapper();

    private LaterVersion() {}

    static Schema of(Schema schema) {
        try {
            JsonNode tree = JSON.readTree(schema.toString());
            tree.findParents("fields").forEach(LaterVersion::addField);
            tree.findParents("symbols").forEach(LaterVersion::addSymbol);
            return new Schema.Parser().parse(JSON.writeValueAsString(tree));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addField(JsonNode record) {
        // In front of the others, so that every byte after it has moved.
        ArrayNode fields = (ArrayNode) record.get("fields");
        ObjectNode field = fields.insertObject(0).put("name", NEW_FIELD);
        field.putArray("type").add("null").add("string");
        field.putNull("default");
    }

    private static void addSymbol(JsonNode type) {
        ((ArrayNode) type.get("symbols")).insert(0, NEW_SYMBOL);
    }

    /** What a reader of {@code now} is to make of a record of the later version, according to Avro's slow reader. */
    static GenericRecord asReadNow(GenericRecord record, Schema now) throws IOException {
        return new GenericDatumReader<GenericRecord>(record.getSchema(), now)
                .read(null, DecoderFactory.get().binaryDecoder(RandomRecords.avro(record), null));
    }

    /** A record of a generated class as a record without one. */
    static GenericRecord generic(SpecificRecord record) throws IOException {
        SpecificData data = SpecificData.getForClass(record.getClass());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<SpecificRecord>(record.getSchema(), data).write(record, encoder);
        encoder.flush();
        Schema schema = ContractSchema.of(record.getClass());
        return new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
    }
}
