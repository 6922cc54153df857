package nl.baken.cli;

import java.io.Serial;

/** A command cannot go on. The message says what was wrong, where, and what to do; people read it as it is. */
public final class CommandFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public CommandFailure(String message) {
        super(message);
    }

    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
