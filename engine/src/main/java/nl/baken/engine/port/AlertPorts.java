package nl.baken.engine.port;

import java.time.Instant;
import java.util.Optional;
import nl.baken.engine.output.Output;

/** What a host gives to the loop of alerting. */
public interface AlertPorts {

    /** The alerts of a project; {@link KeptAlerts#unknown} when nothing is kept of them. */
    KeptAlerts get(String projectId);

    /**
     * Keeps the alerts of a project.
     *
     * @param before what {@link #get} gave
     */
    void put(String projectId, KeptAlerts before, KeptAlerts after);

    /** When something ends by time alone, by project. */
    Timers timers();

    /** The latest tick; empty before the first. */
    Optional<Instant> now();

    /** A tick with this time came. */
    void tick(Instant at);

    /** Publishes a step. */
    void publish(Output step);
}
