package nl.baken.streams.history;

import java.io.Serial;

/** A history could not be processed; the message has the cause and what to do. */
public final class HistoryException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public HistoryException(String message) {
        super(message);
    }

    public HistoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
