package nl.baken.connect.delivery;

import java.nio.ByteBuffer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * Alerts that have an order among them: those of one key, a steering group, in one partition.
 *
 * @param key as it can be compared; null where records have none
 */
record AlertGroup(TopicPartition partition, Object key) {

    static AlertGroup of(SinkRecord record) {
        Object key = record.key() instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : record.key();
        return new AlertGroup(new TopicPartition(record.topic(), record.kafkaPartition()), key);
    }
}
