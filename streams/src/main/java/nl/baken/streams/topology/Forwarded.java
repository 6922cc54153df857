package nl.baken.streams.topology;

import nl.baken.engine.output.Output;
import nl.baken.run.RunHandedOver;
import nl.baken.run.RunStatus;

/** What assess writes. */
sealed interface Forwarded {

    /**
     * An output.
     *
     * @param isPublic true for the public topic, false for that of the run
     */
    record ToTopic(Output output, boolean isPublic) implements Forwarded {}

    /** What the run says of itself in the log, in its own partition. */
    record ToLog(int partition, RunHandedOver record) implements Forwarded {}

    /** What the run does in its partition. */
    record Status(RunStatus record) implements Forwarded {}
}
