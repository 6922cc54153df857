package nl.baken.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What could not be read or accepted. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description = "Shows what could not be read or accepted, and sends it again after repair.",
        subcommands = {DeadLettersListCommand.class, DeadLettersShowCommand.class, DeadLettersResendCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken dead-letters list --bootstrap-servers localhost:9092",
            "  baken dead-letters show 0@17 --bootstrap-servers localhost:9092 \\",
            "      --schema-registry http://localhost:8081",
            "  baken dead-letters resend 0@17 --value repaired.json --bootstrap-servers localhost:9092"
        })
final class DeadLettersCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Give what to do with the dead letters: list, show or resend.");
    }
}
