package nl.baken.streams.handover;

/**
 * An output that waits for the handover.
 *
 * @param topic name of the topic in the catalogue
 * @param key null for the passing of time, which is of no project
 * @param asOf the time of the log at which it holds, in milliseconds since 1970 UTC
 * @param value the record as it is written
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of them.
record QueuedOutput(String topic, String key, long asOf, byte[] value) {}
