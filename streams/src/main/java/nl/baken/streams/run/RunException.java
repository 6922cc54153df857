package nl.baken.streams.run;

import java.io.Serial;

/** An instance cannot start or go on. The message says what was wrong, where, and what to do. */
public final class RunException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    RunException(String message) {
        super(message);
    }

    RunException(String message, Throwable cause) {
        super(message, cause);
    }
}
