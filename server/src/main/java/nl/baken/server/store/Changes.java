package nl.baken.server.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** What is written into the store at once. */
final class Changes implements AutoCloseable {

    private final WriteBatch batch = new WriteBatch();

    /** @param json empty when the thing is no more */
    void put(StoreKey key, String json) {
        put(key.bytes(), json.getBytes(StandardCharsets.UTF_8));
    }

    /** The topic was read up to there. */
    void readUntil(String topic, int partition, long next) {
        put(
                Store.positionKey(topic, partition),
                ByteBuffer.allocate(Long.BYTES).putLong(next).array());
    }

    /** Up to when Baken has computed, in a partition of its outputs. */
    void ticked(int partition, Instant at) {
        put(
                Store.tickKey(partition),
                ByteBuffer.allocate(Long.BYTES).putLong(at.toEpochMilli()).array());
    }

    private void put(byte[] key, byte[] value) {
        try {
            batch.put(key, value);
        } catch (RocksDBException e) {
            throw new StoreException("The store of the server takes no more: " + e.getMessage(), e);
        }
    }

    WriteBatch batch() {
        return batch;
    }

    @Override
    public void close() {
        batch.close();
    }
}
