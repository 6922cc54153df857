package nl.baken.server.tls;

import java.io.Serial;

/** The files of a certificate cannot be used. */
public final class CertificateException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    CertificateException(String message, Throwable cause) {
        super(message, cause);
    }
}
