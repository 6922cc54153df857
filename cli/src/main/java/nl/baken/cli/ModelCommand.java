package nl.baken.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Models, as files and as what alerting listens to. */
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        description = "Checks and explains risk models, and promotes the one that alerting is to listen to.",
        subcommands = {
            ModelCheckCommand.class,
            ModelHandbookCommand.class,
            ModelSchemaCommand.class,
            PromoteCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken model check my-model.yaml",
            "  baken model handbook my-model.yaml --language nl > handboek.md",
            "  baken model promote next --by model-board \\",
            "      --bootstrap-servers localhost:9092 --schema-registry http://localhost:8081"
        })
final class ModelCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Give what to do with the model: check, handbook, schema or promote.");
    }
}
