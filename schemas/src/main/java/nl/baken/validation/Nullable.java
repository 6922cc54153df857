package nl.baken.validation;

import java.util.List;
import org.apache.avro.Schema;

/** A schema without the null that makes it optional. */
public final class Nullable {

    private Nullable() {}

    /** The only branch beside null, or the schema itself when it is no such union. */
    public static Schema bare(Schema schema) {
        if (!schema.isUnion()) {
            return schema;
        }
        List<Schema> branches = schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .toList();
        return branches.size() == 1 ? branches.get(0) : schema;
    }
}
