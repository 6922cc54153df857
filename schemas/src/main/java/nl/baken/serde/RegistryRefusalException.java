package nl.baken.serde;

import org.apache.kafka.common.KafkaException;

/**
 * The schema registry answered and refused: wrong credentials, a wrong address, a schema that is not registered or not
 * compatible. The same question gets the same answer until somebody changes the configuration or the registry.
 */
public final class RegistryRefusalException extends KafkaException {

    private static final long serialVersionUID = 1L;

    RegistryRefusalException(String message, Throwable cause) {
        super(message, cause);
    }
}
