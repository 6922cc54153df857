package nl.baken.streams.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What to do when a thread of Streams stops. An outage passes: the thread starts anew after a while and reads the same
 * records again. Anything else would fail again: the instance ends and logs the cause.
 */
final class Failures implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final RandomGenerator chance;
    private final CountDownLatch closing = new CountDownLatch(1);
    private Backoff backoff = Backoff.NONE;
    private volatile Throwable fatal;

    /** @param chance spreads the waits of instances */
    Failures(RandomGenerator chance) {
        this.chance = chance;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        Optional<RetriableException> outage = outage(failure);
        if (outage.isEmpty()) {
            fatal = failure;
            LOG.error("This instance ends, because trying again would not help: {}", rootMessage(failure), failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        Duration delay = nextDelay();
        LOG.warn("Trying again in {} ms: {}", delay.toMillis(), outage.get().getMessage());
        return isClosedWithin(delay)
                ? StreamThreadExceptionResponse.SHUTDOWN_CLIENT
                : StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** Why the instance ended by itself; empty while it has not. */
    Optional<Throwable> fatal() {
        return Optional.ofNullable(fatal);
    }

    /** Nobody waits any longer. */
    void close() {
        closing.countDown();
    }

    /** What went wrong in the first place. */
    static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }

    private static Optional<RetriableException> outage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException outage) {
                return Optional.of(outage);
            }
        }
        return Optional.empty();
    }

    private synchronized Duration nextDelay() {
        backoff = backoff.failed(System.nanoTime());
        return backoff.delay(chance);
    }

    private boolean isClosedWithin(Duration delay) {
        try {
            return closing.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
