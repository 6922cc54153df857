package nl.baken.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {

    private static final int USAGE_WIDTH = 100;

    private Main() {}

    /** Ends the process with 0 (done), 1 (failed) or 2 (wrong usage). */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = commandLine(Terminal.ofProcess(out, err)).execute(args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs one command, of which nobody watches the progress, and returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return commandLine(Terminal.unwatched(out, err)).execute(args);
    }

    static CommandLine commandLine(Terminal terminal) {
        Baken baken = new Baken(terminal);
        CommandLine command = new CommandLine(baken);
        RunCommand.addSettings(command.getSubcommands().get("run").getCommandSpec());
        return command.setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureHandler(baken))
                .setUsageHelpWidth(USAGE_WIDTH)
                .setUsageHelpAutoWidth(terminal.interactive());
    }
}
