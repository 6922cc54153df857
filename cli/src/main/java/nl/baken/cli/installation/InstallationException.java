package nl.baken.cli.installation;

import java.io.Serial;

/** An installation on this machine cannot be started; the message says what to do. */
public final class InstallationException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    InstallationException(String message, Throwable cause) {
        super(message, cause);
    }
}
