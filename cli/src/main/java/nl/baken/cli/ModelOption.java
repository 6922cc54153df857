package nl.baken.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.baken.assessment.model.RiskModel;
import nl.baken.riskmodel.Loaded;
import nl.baken.riskmodel.ModelFile;
import nl.baken.riskmodel.yaml.Problem;
import nl.baken.streams.settings.Setting;
import picocli.CommandLine.Command;

/** Which model computes. */
@Command
final class ModelOption extends SettingOptions {

    ModelOption() {
        super(List.of(Setting.MODEL));
    }

    /** Reads it, and reports all that is wrong with it when it cannot be used. */
    RiskModel load() {
        return values().path(Setting.MODEL).map(ModelOption::load).orElseGet(ModelFile::shipped);
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
