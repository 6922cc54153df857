package nl.baken.engine.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import nl.baken.engine.port.Timers;

/** When each project is due, in memory. */
final class MemoryTimers implements Timers {

    private record Timer(long at, String projectId) {}

    private final TreeSet<Timer> timers =
            new TreeSet<>(Comparator.comparingLong(Timer::at).thenComparing(Timer::projectId));

    /** When the first project is due, in milliseconds since 1970 UTC; empty when none is. */
    OptionalLong first() {
        return timers.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(timers.first().at());
    }

    @Override
    public void move(String projectId, Long before, Long after) {
        if (before != null) {
            timers.remove(new Timer(before, projectId));
        }
        if (after != null) {
            timers.add(new Timer(after, projectId));
        }
    }

    @Override
    public List<String> due(Instant at, int most) {
        List<String> due = new ArrayList<>();
        for (Timer timer : timers) {
            if (timer.at() > at.toEpochMilli() || due.size() == most) {
                break;
            }
            due.add(timer.projectId());
        }
        return due;
    }
}
