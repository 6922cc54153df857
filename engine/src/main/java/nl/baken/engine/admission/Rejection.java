package nl.baken.engine.admission;

import java.util.List;
import java.util.Objects;
import nl.baken.validation.Violation;

/**
 * Why a record of the log is not taken in.
 *
 * @param reason for counters and headers; the names stay as they are
 * @param message what was wrong and where, for people
 */
public record Rejection(String reason, String message) {

    public Rejection {
        Objects.requireNonNull(reason);
        Objects.requireNonNull(message);
    }

    /** All violations in one; the first gives the reason. */
    public static Rejection of(List<Violation> violations) {
        return new Rejection(
                violations.getFirst().reason().name(),
                String.join("; ", violations.stream().map(Violation::message).toList()));
    }
}
