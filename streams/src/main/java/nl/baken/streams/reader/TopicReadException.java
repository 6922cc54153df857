package nl.baken.streams.reader;

import java.io.Serial;

/** A topic could not be read; the message says which one and why. */
public final class TopicReadException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public TopicReadException(String message) {
        super(message);
    }

    public TopicReadException(String message, Throwable cause) {
        super(message, cause);
    }
}
