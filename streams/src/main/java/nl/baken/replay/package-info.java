/** The same computation as the topology, without Kafka. Start at {@link nl.baken.replay.Replay}. */
package nl.baken.replay;
