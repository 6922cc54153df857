package nl.baken.engine.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.engine.port.EventIndex;
import org.apache.avro.specific.SpecificRecord;

/** Events of projects, in memory. */
final class MemoryEvents implements EventIndex {

    private final Map<String, Map<String, SpecificRecord>> events = new HashMap<>();
    private final Map<String, Dossier> bases = new HashMap<>();

    @Override
    public Optional<SpecificRecord> get(String projectId, String identity) {
        return Optional.ofNullable(of(projectId).get(identity));
    }

    @Override
    public void put(String projectId, String identity, SpecificRecord version) {
        of(projectId).put(identity, version);
    }

    @Override
    public void remove(String projectId, String identity) {
        of(projectId).remove(identity);
    }

    @Override
    public List<SpecificRecord> all(String projectId) {
        return List.copyOf(of(projectId).values());
    }

    @Override
    public Dossier base(String projectId) {
        return bases.getOrDefault(projectId, Dossier.empty());
    }

    @Override
    public void putBase(String projectId, Dossier base) {
        bases.put(projectId, base);
    }

    private Map<String, SpecificRecord> of(String projectId) {
        return events.computeIfAbsent(projectId, id -> new HashMap<>());
    }
}
