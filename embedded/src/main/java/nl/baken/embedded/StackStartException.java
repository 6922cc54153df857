package nl.baken.embedded;

/** The embedded stack could not be started; the message says which part, why, and where its log is. */
public final class StackStartException extends RuntimeException {

    StackStartException(String message) {
        super(message);
    }

    StackStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
