package nl.baken.streams.topology;

import java.io.Serial;
import nl.baken.output.ModelRef;
import nl.baken.streams.topology.store.PartitionClock;

/** The state was computed with another model than the one that is to go on with it. */
public final class OtherModelException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    OtherModelException(PartitionClock state, ModelRef model, String applicationId) {
        super("Application " + applicationId + " has state of model "
                + describe(state.modelId(), state.modelVersion(), state.modelDigest())
                + " and was started with model "
                + describe(model.getId(), model.getVersion(), model.getDigest())
                + ". Another model is another run: start it with --run and a name that no run has, and baken runs"
                + " activate makes it the active one; or start with the model of the state.");
    }

    private static String describe(String id, String version, String digest) {
        return id + " " + version + " (digest " + digest.substring(0, Math.min(digest.length(), 12)) + ")";
    }
}
