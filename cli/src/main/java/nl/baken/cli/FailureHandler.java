package nl.baken.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Writes in a line or two why a command failed; where in the program it did is shown with --debug. */
final class FailureHandler implements IExecutionExceptionHandler {

    private final Baken baken;

    FailureHandler(Baken baken) {
        this.baken = baken;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        command.getErr().println("baken: " + baken.secrets().hide(message(failure)));
        if (baken.debug()) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            command.getErr().print(baken.secrets().hide(trace.toString()));
        } else if (!(failure instanceof CommandFailure)) {
            command.getErr().println("baken: again with --debug shows where it came from");
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        Throwable cause = failure.getCause();
        boolean tellsMore = cause != null && cause.getMessage() != null && !message.contains(cause.getMessage());
        return tellsMore ? message + ": " + cause.getMessage() : message;
    }
}
