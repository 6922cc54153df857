package nl.baken.engine.port;

import java.util.List;
import java.util.Optional;
import nl.baken.assessment.dossier.Dossier;
import org.apache.avro.specific.SpecificRecord;

/** The events of each project by their identity, and what those that have left it amount to. */
public interface EventIndex {

    /** The version of an event that counts; empty when none stands here. */
    Optional<SpecificRecord> get(String projectId, String identity);

    void put(String projectId, String identity, SpecificRecord version);

    void remove(String projectId, String identity);

    /** All events of a project, in any order. */
    List<SpecificRecord> all(String projectId);

    /** The fold of the events that have left the index; {@link Dossier#empty} when none has. */
    Dossier base(String projectId);

    void putBase(String projectId, Dossier base);
}
