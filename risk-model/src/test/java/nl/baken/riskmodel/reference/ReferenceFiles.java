package nl.baken.riskmodel.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import nl.baken.riskmodel.schema.CaseSchema;
import nl.baken.riskmodel.schema.ModelSchema;

/** The reference of the language of models, by file name. */
final class ReferenceFiles {

    /** Where the files are, seen from this module. */
    static final Path DIRECTORY = Path.of("../docs/reference");

    static final String COMMAND = "./mvnw -Preference -pl risk-model -am process-test-classes";

    private ReferenceFiles() {}

    static Map<String, String> all() throws IOException {
        return Map.of(
                "model.md",
                ModelPage.text(),
                "model.schema.json",
                ModelSchema.json(),
                "cases.schema.json",
                CaseSchema.json());
    }
}
