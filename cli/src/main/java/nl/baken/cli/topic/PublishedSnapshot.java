package nl.baken.cli.topic;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.baken.export.data.Position;
import nl.baken.replay.output.Outputs;

/**
 * What was published by the time that the reading began.
 *
 * @param positions up to where each partition was read
 * @param computedUntil up to when Baken had computed, in the time of the log; empty when no tick was read
 */
public record PublishedSnapshot(Outputs outputs, List<Position> positions, Optional<Instant> computedUntil) {

    public PublishedSnapshot {
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(computedUntil, "computedUntil");
        positions = List.copyOf(positions);
    }
}
