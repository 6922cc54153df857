/** The same computation as the topology, without Kafka. Start at {@link nl.baken.engine.memory.Replay}. */
package nl.baken.engine.memory;
