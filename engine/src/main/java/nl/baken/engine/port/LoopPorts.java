package nl.baken.engine.port;

import nl.baken.engine.reference.MissingReference;

/** What a host gives to the loop of a partition. */
public interface LoopPorts {

    ProjectStates states();

    Timers timers();

    Hindsights hindsights();

    EventIndex events();

    PartitionTime clock();

    OutputSink outputs();

    /** A project is assessed because it is due; for counters. */
    default void assessing(String projectId) {}

    /** An event names something that is not there; for counters and reports. */
    default void missing(MissingReference reference) {}
}
