package nl.baken.replay.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.baken.contract.EventTypes;
import nl.baken.engine.memory.Replay;
import nl.baken.event.ClockTicked;
import org.apache.avro.specific.SpecificRecord;

/**
 * One project through a replay of its own, on the ticks that {@link nl.baken.engine.memory.ReplayPlan} gives to all. A day on
 * which nothing is due and nothing happens makes no difference, so it is passed over.
 */
public final class ProjectReplay {

    private final Consumer<SpecificRecord> replay;
    private final Supplier<OptionalLong> due;
    private Instant next;

    /**
     * A replay from its first event on.
     *
     * @param first when the first event became known
     */
    public ProjectReplay(Replay replay, Instant first) {
        this(replay::take, replay::due, first);
    }

    /**
     * The same of anything that takes a log.
     *
     * @param replay takes each event and tick
     * @param due when it is due to take a tick again, in milliseconds since 1970 UTC
     */
    public ProjectReplay(Consumer<SpecificRecord> replay, Supplier<OptionalLong> due, Instant first) {
        this.replay = replay;
        this.due = due;
        this.next = startOfDay(first);
    }

    /** The next event, in the order in which they became known. */
    public void take(SpecificRecord event) {
        tickTo(startOfDay(EventTypes.headerOf(event).orElseThrow().getRecordedAt()));
        replay.accept(event);
    }

    /** Time passes until the last tick of all. */
    public void end(Instant last) {
        tickTo(last.minusMillis(1));
        replay.accept(new ClockTicked(last));
    }

    /** Takes the ticks until this moment that make a difference: those on which something is due, and the last. */
    private void tickTo(Instant moment) {
        Instant lastDay = startOfDay(moment);
        while (!next.isAfter(lastDay)) {
            Instant tick = earlier(dueOn(), lastDay);
            tick = tick.isBefore(next) ? next : tick;
            replay.accept(new ClockTicked(tick));
            next = tick.plus(1, ChronoUnit.DAYS);
        }
    }

    /** The day at the start of which the next wake-up is due. */
    private Instant dueOn() {
        OptionalLong known = due.get();
        if (known.isEmpty()) {
            return Instant.MAX;
        }
        Instant moment = Instant.ofEpochMilli(known.getAsLong());
        Instant day = startOfDay(moment);
        return day.equals(moment) ? day : day.plus(1, ChronoUnit.DAYS);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant startOfDay(Instant moment) {
        return moment.truncatedTo(ChronoUnit.DAYS);
    }
}
