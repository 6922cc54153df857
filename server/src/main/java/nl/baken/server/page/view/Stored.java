package nl.baken.server.page.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.baken.cloudevent.RecordJson;
import nl.baken.server.read.Seen;
import nl.baken.server.store.Kind;
import nl.baken.server.store.Version;
import org.apache.avro.specific.SpecificRecord;

/**
 * The records of the store that somebody may see, as of a moment.
 *
 * @param at the moment
 */
public record Stored(Seen store, Instant at) {

    <T extends SpecificRecord> Optional<T> latest(Class<T> type, Kind kind, String... names) {
        return store.at(at, kind, names).map(version -> record(type, version));
    }

    <T extends SpecificRecord> List<T> allLatest(Class<T> type, Kind kind, String... firstNames) {
        return store.allAt(at, kind, firstNames).stream()
                .map(version -> record(type, version))
                .toList();
    }

    /** Every version up to the moment, the earliest of each thing first. */
    <T extends SpecificRecord> List<T> versions(Class<T> type, Kind kind, String... firstNames) {
        return store.versions(version -> !version.at().isAfter(at) && !version.isGone(), kind, firstNames).stream()
                .map(version -> record(type, version))
                .toList();
    }

    /** What is in the store was a valid record when it was published. */
    private static <T extends SpecificRecord> T record(Class<T> type, Version version) {
        return type.cast(RecordJson.read(type, version.json()).orThrow());
    }
}
