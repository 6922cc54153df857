package nl.baken.riskmodel.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A model as an editor sees it. */
final class YamlAsJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ModelSchema.json());

    private YamlAsJson() {}

    /** The YAML as JSON. */
    static JsonNode of(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        return JSON.valueToTree(new Load(settings).loadFromString(yaml));
    }

    /** What the schema has against it. */
    static List<Error> errors(JsonNode model) {
        return SCHEMA.validate(model);
    }
}
