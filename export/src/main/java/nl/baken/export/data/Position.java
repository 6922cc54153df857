package nl.baken.export.data;

/**
 * Up to where a partition was read.
 *
 * @param topic name in the installation
 * @param nextOffset the offset after the last record that was read
 */
public record Position(String topic, int partition, long nextOffset) {}
