package nl.baken.cli.runs;

import java.io.Serial;

/** A run cannot be activated. The message says why not, and what to do. */
public final class RunsException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    RunsException(String message) {
        super(message);
    }

    RunsException(String message, Throwable cause) {
        super(message, cause);
    }
}
