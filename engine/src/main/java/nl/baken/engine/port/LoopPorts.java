package nl.baken.engine.port;

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
}
