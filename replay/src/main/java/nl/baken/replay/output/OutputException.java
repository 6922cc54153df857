package nl.baken.replay.output;

import java.io.Serial;

/** The output topics could not be read; the message says which one and why. */
public final class OutputException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public OutputException(String message) {
        super(message);
    }

    public OutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
