package nl.baken.export.file;

import java.io.Serial;

/** A file cannot be written or read. The message says what was wrong and what to do. */
public final class ExportException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public ExportException(String message, Throwable cause) {
        super(message, cause);
    }

    public ExportException(String message) {
        super(message);
    }
}
