package nl.baken.streams.scenario;

import java.nio.file.Path;
import nl.baken.assessment.model.RiskModel;
import nl.baken.riskmodel.Loaded;
import nl.baken.riskmodel.ModelFile;

/** The model that the scenarios are run with: apart from the shipped one, whose weights may change. */
final class ScenarioModel {

    private static final Path FILE = Path.of("src/test/resources/nl/baken/streams/scenario/scenario-model.yaml");

    private ScenarioModel() {}

    static RiskModel load() {
        return switch (ModelFile.load(FILE)) {
            case Loaded.Valid valid -> valid.model();
            case Loaded.Invalid invalid ->
                throw new IllegalStateException(invalid.problems().toString());
        };
    }
}
