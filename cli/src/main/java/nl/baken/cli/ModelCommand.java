package nl.baken.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Models, as files. */
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        description = "Copies, checks, tests and explains risk models.",
        subcommands = {
            ModelCopyCommand.class,
            ModelCheckCommand.class,
            ModelShowCommand.class,
            ModelTestCommand.class,
            ModelHandbookCommand.class,
            ModelSchemaCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken model copy model",
            "  baken model check my-model.yaml",
            "  baken model test model/cases",
            "  baken model handbook my-model.yaml --language nl > handboek.md"
        })
final class ModelCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Give what to do with the model: copy, check, show, test, handbook or schema.");
    }
}
