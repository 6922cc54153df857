package nl.baken.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * The schema of a record as the contract has it: without the property {@code avro.java.string}, by which the Java
 * classes name the class to use for text and which means nothing to readers in other languages.
 */
public final class ContractSchema {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Class<?>, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private ContractSchema() {}

    /**
     * The schema that is registered for a record.
     *
     * @param type a class generated from the contract, not null
     * @return the schema with its documentation and its own properties, never null; the same object every time
     */
    public static Schema of(Class<? extends SpecificRecord> type) {
        return SCHEMAS.computeIfAbsent(
                type, generated -> portable(SpecificData.get().getSchema(generated)));
    }

    private static Schema portable(Schema schema) {
        try {
            JsonNode tree = JSON.readTree(schema.toString());
            tree.findParents("avro.java.string").forEach(parent -> ((ObjectNode) parent).remove("avro.java.string"));
            return new Schema.Parser().parse(JSON.writeValueAsString(tree));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Avro wrote a schema that is not JSON: " + schema.getFullName(), e);
        }
    }
}
