/** Code that both plugins of Kafka Connect use. */
package nl.baken.connect;
