package nl.baken.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Models, as files. */
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        description = "Checks and explains risk models.",
        subcommands = {ModelCheckCommand.class, ModelHandbookCommand.class, ModelSchemaCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken model check my-model.yaml",
            "  baken model handbook my-model.yaml --language nl > handboek.md"
        })
final class ModelCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Give what to do with the model: check, handbook or schema.");
    }
}
