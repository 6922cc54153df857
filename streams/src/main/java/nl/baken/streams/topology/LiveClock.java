package nl.baken.streams.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.baken.event.ClockTicked;
import nl.baken.streams.topology.store.PartitionClock;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Writes the time of the wall clock into the log, each task into its own partition, as long as its run is the active one. That
 * is all that it does: what follows from a tick follows when it is read back, as in a replay.
 */
final class LiveClock implements Processor<String, SpecificRecord, Void, LiveClock.Tick> {

    /** A tick on its way to a partition. */
    record Tick(int partition, ClockTicked record) {}

    /** To the partition of the task, so that a task never waits for the time of another. */
    static final StreamPartitioner<Void, Tick> TO_ITS_OWN_PARTITION =
            (topic, key, tick, partitions) -> Optional.of(Set.of(tick.partition()));

    /** The longest interval between two readings of the wall clock. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final Duration interval;
    private final RunRole role;
    private ProcessorContext<Void, Tick> context;
    private KeyValueStore<Integer, PartitionClock> clocks;
    private Long written;

    LiveClock(Duration interval, RunRole role) {
        this.interval = interval;
        this.role = role;
    }

    @Override
    public void init(ProcessorContext<Void, Tick> initial) {
        context = initial;
        clocks = initial.getStateStore(AssessTopology.CLOCK);
        Duration look = interval.compareTo(LOOK) < 0 ? interval : LOOK;
        initial.schedule(look, PunctuationType.WALL_CLOCK_TIME, this::look);
    }

    @Override
    public void process(Record<String, SpecificRecord> received) {
        // Nothing to do per record: ticks come from the punctuation by wall-clock time.
    }

    private void look(long wallClock) {
        int partition = context.taskId().partition();
        PartitionClock clock = clocks.get(partition);
        if (!role.isNamed(clock == null ? null : clock.activeRun())) {
            return;
        }
        Long lastTick = clock == null ? null : clock.lastTick();
        due(wallClock, interval, lastTick, written).ifPresent(at -> {
            written = at;
            ClockTicked tick = new ClockTicked(Instant.ofEpochMilli(at));
            context.forward(new Record<>(null, new Tick(partition, tick), at));
        });
    }

    /**
     * The tick to write, in milliseconds since 1970 UTC, when there is one: the last full interval, unless the log or
     * this task has it already.
     *
     * @param lastTick the latest that was read; null when none was
     * @param written the latest that this task wrote and may not have read back; null when it wrote none
     */
    static Optional<Long> due(long wallClock, Duration interval, Long lastTick, Long written) {
        long full = Math.floorDiv(wallClock, interval.toMillis()) * interval.toMillis();
        boolean told = (lastTick != null && lastTick >= full) || (written != null && written >= full);
        return told ? Optional.empty() : Optional.of(full);
    }
}
