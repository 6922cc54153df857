/** What the plugins of Kafka Connect have in common. */
package nl.baken.connect;
