/** The state stores of the topologies, and the formats of their values. */
package nl.baken.streams.topology.store;
