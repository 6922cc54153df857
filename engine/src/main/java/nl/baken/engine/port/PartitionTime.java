package nl.baken.engine.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The time of the log in a partition. */
public interface PartitionTime {

    /** The latest tick; empty before the first. */
    Optional<Instant> now();

    /** Ticks at which projects may still be due, earliest first. */
    List<Instant> waiting();

    /** The earliest of them. */
    default Optional<Instant> earliestWaiting() {
        List<Instant> waiting = waiting();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.getFirst());
    }

    /** A tick with this time came, and projects may be due at it. */
    void tick(Instant at);

    /** Nobody is due at this tick any more; it is the earliest that waits. */
    void done(Instant tick);
}
