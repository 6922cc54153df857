package nl.baken.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The runs of an installation. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = "Shows the runs of an installation, and makes one of them the active one.",
        subcommands = {RunsListCommand.class, RunsActivateCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken runs list --bootstrap-servers localhost:9092 --schema-registry http://localhost:8081",
            "  baken runs activate next --by model-board \\",
            "      --bootstrap-servers localhost:9092 --schema-registry http://localhost:8081"
        })
final class RunsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Give what to do with the runs: list or activate.");
    }
}
