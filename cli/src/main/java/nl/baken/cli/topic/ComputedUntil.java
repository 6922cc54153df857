package nl.baken.cli.topic;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.event.ClockTicked;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;
import nl.baken.streams.reader.TopicReader;
import nl.baken.topic.TopicCatalog;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** Up to when Baken has computed: the earliest of the latest ticks that assess passed on in each partition. */
final class ComputedUntil {

    private ComputedUntil() {}

    /** Empty when no tick was passed on yet, or when this client may not read where they are. */
    static Optional<Instant> read(TopicReader reader, TopicCatalog catalog, SchemaRegistryClient registry) {
        RecordDecoder decoder = new RecordDecoder(registry, List.of(ClockTicked.class));
        Map<Integer, Instant> latest = new HashMap<>();
        try {
            reader.read(catalog.nameOf(TopicCatalog.ALERT_CONDITIONS), message -> {
                if (message.key() == null
                        && decoder.decode(message.value()) instanceof Decoded.Known known
                        && known.record() instanceof ClockTicked tick) {
                    latest.merge(message.partition(), tick.getAt(), (one, other) -> one.isAfter(other) ? one : other);
                }
            });
        } catch (TopicAuthorizationException e) {
            return Optional.empty();
        }
        return latest.values().stream().min(Instant::compareTo);
    }
}
