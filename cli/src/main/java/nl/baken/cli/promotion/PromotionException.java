package nl.baken.cli.promotion;

import java.io.Serial;

/** A run cannot be promoted. The message says why not, and what to do. */
public final class PromotionException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    PromotionException(String message) {
        super(message);
    }

    PromotionException(String message, Throwable cause) {
        super(message, cause);
    }
}
