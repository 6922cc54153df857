package nl.baken.server.events;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import nl.baken.server.http.Problem;
import nl.baken.server.http.ProblemException;

/** How many bytes of bodies are in memory at a time; who comes when there is no room is told to come back. */
final class BodyMemory {

    private static final int KIB = 1024;

    private final Semaphore room;

    /** @param most bytes of all bodies together, at least 1 KiB */
    BodyMemory(long most) {
        room = new Semaphore((int) Math.min(Integer.MAX_VALUE, most / KIB));
    }

    /** A twentieth of the heap: an event takes several times its text while it is read. */
    static BodyMemory ofHeap() {
        return new BodyMemory(Runtime.getRuntime().maxMemory() / 20);
    }

    /**
     * Takes room, which is given back when the result is closed.
     *
     * @throws ProblemException when there is none
     */
    Taken take(long bytes) {
        int permits = (int) (bytes / KIB) + 1;
        if (!room.tryAcquire(permits)) {
            throw ProblemException.later(
                    Problem.of(
                            429,
                            "Too many requests",
                            "This server has as many events in hand as it has room for. Send the request again later."),
                    Duration.ofSeconds(1));
        }
        return () -> room.release(permits);
    }

    /** Room that was taken. */
    @FunctionalInterface
    interface Taken extends AutoCloseable {
        @Override
        void close();
    }
}
