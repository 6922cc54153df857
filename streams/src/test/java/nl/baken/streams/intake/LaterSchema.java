package nl.baken.streams.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import nl.baken.serde.ContractSchema;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** The schema of a record as a later version may have it: a field and a symbol more. */
final class LaterSchema {

    static final String FIELD = "addedLater";
    static final String SYMBOL = "ADDED_LATER";

    private static final ObjectMapper JSON = new ObjectMapper();

    private LaterSchema() {}

    static Schema of(SpecificRecord record) {
        try {
            JsonNode tree = JSON.readTree(ContractSchema.of(record.getClass()).toString());
            ArrayNode fields = (ArrayNode) tree.get("fields");
            ObjectNode field = fields.insertObject(1).put("name", FIELD);
            field.putArray("type").add("null").add("string");
            field.putNull("default");
            tree.findParents("symbols").forEach(type -> ((ArrayNode) type.get("symbols")).insert(0, SYMBOL));
            return new Schema.Parser().parse(JSON.writeValueAsString(tree));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
