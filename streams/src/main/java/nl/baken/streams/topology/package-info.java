/** The pipelines on Kafka Streams. Start at {@link nl.baken.streams.topology.BakenTopology}, then at each of its three parts. */
package nl.baken.streams.topology;
