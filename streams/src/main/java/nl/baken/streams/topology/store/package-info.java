/** What the topologies keep, and in which form. */
package nl.baken.streams.topology.store;
