package nl.baken.server.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.TopicPartition;

/** Up to where the topics have been read. Used by any number of threads. */
public final class ReadUntil {

    private final Lock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final Map<TopicPartition, Long> next = new HashMap<>();

    void reached(TopicPartition partition, long offset) {
        lock.lock();
        try {
            next.put(partition, offset);
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** True when the record at the offset has been read; false when it had not been after that time. */
    public boolean await(TopicPartition partition, long offset, Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (next.getOrDefault(partition, 0L) <= offset) {
                if (left <= 0) {
                    return false;
                }
                left = more.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
