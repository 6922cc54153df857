package nl.baken.replay.output;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.output.ProjectRef;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * A record with what it is ordered by.
 *
 * @param time of the log, in milliseconds since 1970 UTC; the smallest number when the record has none
 * @param project id of the project; empty text when the record is about no project
 */
record Entry(String key, long time, String project, SpecificRecord value) {

    static Entry of(String key, SpecificRecord value) {
        long time = Stream.of("asOf", "at")
                .flatMap(name -> field(value, name, Instant.class).stream())
                .mapToLong(Instant::toEpochMilli)
                .findFirst()
                .orElse(Long.MIN_VALUE);
        String project = field(value, "project", ProjectRef.class)
                .map(ProjectRef::getProjectId)
                .orElse("");
        return new Entry(key, time, project, value);
    }

    private static <T> Optional<T> field(SpecificRecord value, String name, Class<T> type) {
        Schema.Field field = value.getSchema().getField(name);
        return field != null && type.isInstance(value.get(field.pos()))
                ? Optional.of(type.cast(value.get(field.pos())))
                : Optional.empty();
    }
}
