package nl.baken.cli;

import java.nio.file.Path;
import java.util.stream.Collectors;
import nl.baken.assessment.model.RiskModel;
import nl.baken.riskmodel.Loaded;
import nl.baken.riskmodel.ModelFile;
import nl.baken.riskmodel.yaml.Problem;
import picocli.CommandLine.Option;

/** Which model computes. */
final class ModelOption {

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Risk model in YAML. Default: the one that comes along.")
    private Path file;

    /** Reads it, and says all that is wrong with it when it cannot be used. */
    RiskModel load() {
        return file == null ? ModelFile.shipped() : load(file);
    }

    static RiskModel load(Path file) {
        return switch (ModelFile.load(file)) {
            case Loaded.Valid valid -> valid.model();
            case Loaded.Invalid invalid ->
                throw new CommandFailure("The model cannot be used:\n"
                        + invalid.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        };
    }
}
