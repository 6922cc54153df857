package nl.baken.engine.port;

import java.util.Optional;
import nl.baken.assessment.publication.PublicState;
import nl.baken.engine.reference.MissingReference;

/** What a host gives to the loop of a partition. */
public interface LoopPorts {

    ProjectStates states();

    Timers timers();

    Hindsights hindsights();

    EventIndex events();

    PartitionTime clock();

    OutputSink outputs();

    /** What the public topics carry of a project that this run has still to take over; empty for any other. */
    default Optional<PublicState> toTakeOver(String projectId) {
        return Optional.empty();
    }

    /** From here on this run writes the public records of a project that it had to take over. */
    default void takenOver(String projectId) {}

    /** A project is assessed because it is due; for counters. */
    default void assessing(String projectId) {}

    /** An event names something that is not there; for counters and reports. */
    default void missing(MissingReference reference) {}
}
