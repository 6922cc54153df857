package nl.baken.connect.delivery;

import org.apache.kafka.connect.errors.ConnectException;

/** A record of the topic of alerts that no later attempt will deliver. */
public final class UndeliverableAlertException extends ConnectException {

    private static final long serialVersionUID = 1L;

    public UndeliverableAlertException(String message) {
        super(message);
    }
}
