package nl.baken.replay.history;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A pool of threads. An exception of a task is thrown where its result is taken. */
public final class Workers implements AutoCloseable {

    private final int count;
    private final ExecutorService threads;

    public Workers(int count) {
        this.count = count;
        this.threads = Executors.newFixedThreadPool(count);
    }

    int count() {
        return count;
    }

    <T> Future<T> submit(Callable<T> work) {
        return threads.submit(work);
    }

    static <T> T result(Future<T> future) {
        return result(future, Integer.MAX_VALUE, () -> {});
    }

    /**
     * The result, once it is there.
     *
     * @param meanwhile is done each time that so many milliseconds have gone by without it
     */
    static <T> T result(Future<T> future, int millis, Runnable meanwhile) {
        while (true) {
            try {
                return future.get(millis, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                meanwhile.run();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
