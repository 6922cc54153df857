package nl.baken.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.baken.assessment.model.RiskModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether a file is a model. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a risk model as every other command would.",
            "Reports everything that is wrong, with line and column, and ends with 1; or what is in it."
        },
        footerHeading = "%nExample:%n",
        footer = "  baken model check my-model.yaml")
final class ModelCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The model, in YAML.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RiskModel model = ModelOption.load(file);
        spec.commandLine()
                .getOut()
                .println(model.ref().getId() + " " + model.ref().getVersion() + ": "
                        + model.risks().size() + " risks, " + model.signals().size() + " signals, "
                        + model.gates().size() + " gates; digest " + model.ref().getDigest());
        return 0;
    }
}
