package nl.baken.cli;

import java.nio.file.Path;
import nl.baken.assessment.model.RiskModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Models as files. */
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        subcommands = ModelSchemaCommand.class,
        description = "Checks risk models, and helps editors to.",
        footerHeading = "%nExamples:%n",
        footer = {"  baken model check my-model.yaml", "  baken model schema > model.schema.json"})
final class ModelCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the model: check or schema.");
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Reads a risk model as every other command would.",
                "Says everything that is wrong, with line and column, and ends with 1; or says what is in it."
            },
            footerHeading = "%nExample:%n",
            footer = "  baken model check my-model.yaml")
    int check(@Parameters(paramLabel = "FILE", description = "The model, in YAML.") Path file) {
        RiskModel model = ModelOption.load(file);
        spec.commandLine()
                .getOut()
                .println(model.ref().getId() + " " + model.ref().getVersion() + ": "
                        + model.risks().size() + " risks, " + model.signals().size() + " signals, "
                        + model.gates().size() + " gates; digest " + model.ref().getDigest());
        return 0;
    }
}
