package nl.baken.streams.topology.store;

import nl.baken.assessment.ProjectState;
import nl.baken.assessment.model.RiskModel;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** States of projects in a store, compressed. */
public final class ProjectFormat {

    private final StateFormat<ProjectState> format = new StateFormat<>(ProjectState.class);
    private final Compression compression;

    /** @param model that the projects are assessed with */
    public ProjectFormat(RiskModel model) {
        compression = new Compression(Dictionaries.ofProjects(model));
    }

    /** The serde; null stays null. */
    public Serde<ProjectState> serde() {
        return Serdes.serdeFrom(
                (store, state) -> state == null ? null : compression.compress(format.write(state)),
                (store, bytes) -> bytes == null ? null : format.read(compression.decompress(store, bytes)));
    }
}
