package nl.baken.publish;

import java.io.Serial;

/** An event could not be written; nothing is known of what the cluster has of the events since the last flush. */
public final class PublishException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    PublishException(String message, Throwable cause) {
        super(message, cause);
    }
}
