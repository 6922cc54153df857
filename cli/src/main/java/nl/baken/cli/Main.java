package nl.baken.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {

    private static final int USAGE_WIDTH = 100;

    private Main() {}

    /** Ends the process with 0 (done), 1 (failed) or 2 (wrong usage). */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Terminal terminal = Terminal.ofProcess(out, err);
        int code = commandLine(terminal, System.getenv()).execute(args);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(code);
    }

    /** Runs one command, of which nobody watches the progress, and returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(System.getenv(), out, err, args);
    }

    /** The same with another environment. */
    static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... args) {
        Terminal terminal = Terminal.unwatched(out, err);
        int code = commandLine(terminal, environment).execute(args);
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    static CommandLine commandLine(Terminal terminal, Map<String, String> environment) {
        Baken baken = new Baken(terminal, environment);
        CommandLine command = new CommandLine(baken);
        SettingOptions.addTo(command);
        return command.setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureHandler(baken))
                .setUsageHelpWidth(USAGE_WIDTH)
                .setUsageHelpAutoWidth(terminal.interactive());
    }
}
