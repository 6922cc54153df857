package nl.baken.server;

import java.io.Serial;

/** A server could not be started; the message says what to do. */
public final class ServerStartException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    ServerStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
