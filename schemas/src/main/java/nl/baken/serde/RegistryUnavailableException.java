package nl.baken.serde;

import org.apache.kafka.common.errors.RetriableException;

/**
 * The schema registry gave no answer, or answered that it cannot answer now. Nothing is known about the record at hand:
 * try it again later, and never treat it as unreadable.
 */
public final class RegistryUnavailableException extends RetriableException {

    private static final long serialVersionUID = 1L;

    RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
