package nl.baken.streams.history;

import java.io.Serial;

/** A history could not be brought through the pipeline; the message says what was wrong and what to do. */
public final class DemoException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public DemoException(String message) {
        super(message);
    }

    public DemoException(String message, Throwable cause) {
        super(message, cause);
    }
}
