package nl.baken.streams.topology.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.engine.port.EventIndex;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The events of projects in a store: every event under its project and its identity. */
public final class StoredEvents implements EventIndex {

    private final KeyValueStore<Bytes, SpecificRecord> events;
    private final KeyValueStore<String, Dossier> bases;

    public StoredEvents(KeyValueStore<Bytes, SpecificRecord> events, KeyValueStore<String, Dossier> bases) {
        this.events = events;
        this.bases = bases;
    }

    @Override
    public Optional<SpecificRecord> get(String projectId, String identity) {
        return Optional.ofNullable(events.get(key(projectId, identity)));
    }

    @Override
    public void put(String projectId, String identity, SpecificRecord version) {
        events.put(key(projectId, identity), version);
    }

    @Override
    public void remove(String projectId, String identity) {
        events.delete(key(projectId, identity));
    }

    @Override
    public List<SpecificRecord> all(String projectId) {
        List<SpecificRecord> all = new ArrayList<>();
        try (KeyValueIterator<Bytes, SpecificRecord> found =
                events.range(key(projectId, ""), ProjectKey.end(projectId))) {
            found.forEachRemaining(event -> all.add(event.value));
        }
        return all;
    }

    @Override
    public Dossier base(String projectId) {
        Dossier base = bases.get(projectId);
        return base == null ? Dossier.empty() : base;
    }

    @Override
    public void putBase(String projectId, Dossier base) {
        bases.put(projectId, base);
    }

    private static Bytes key(String projectId, String identity) {
        return ProjectKey.of(projectId, identity.getBytes(StandardCharsets.UTF_8));
    }
}
