package nl.baken.engine.port;

import java.time.Instant;
import nl.baken.engine.output.Output;

/** Where outputs go. */
@FunctionalInterface
public interface OutputSink {

    /**
     * Publishes an output.
     *
     * @param publishedAt from when on the readings of the project are the published ones, in the time of the log; null
     *     when none were published yet
     */
    void publish(Output output, Instant publishedAt);
}
