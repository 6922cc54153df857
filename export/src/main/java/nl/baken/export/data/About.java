package nl.baken.export.data;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What an export is of.
 *
 * @param asOf the moment that was asked for; null for the latest
 * @param computedUntil up to when Baken had computed, in the time of the log; null when that is not known
 * @param madeAt when the export was made, by the clock of the machine; decides nothing
 * @param software version of Baken that made it
 * @param positions up to where topics were read; empty for files
 */
public record About(
        Source source, Instant asOf, Instant computedUntil, Instant madeAt, String software, List<Position> positions) {

    public About {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(madeAt, "madeAt");
        Objects.requireNonNull(software, "software");
        positions = List.copyOf(positions);
    }

    /** Whether it is made up. */
    public boolean isSynthetic() {
        return source == Source.SYNTHETIC;
    }
}
