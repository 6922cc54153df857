/**
 * The pipelines on Kafka Streams. Start at {@link nl.baken.streams.topology.AssessTopology}; {@link
 * nl.baken.streams.topology.PortfolioTopology} and {@link nl.baken.streams.topology.AlertTopology} read what it writes.
 */
package nl.baken.streams.topology;
