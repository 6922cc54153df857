package nl.baken.truth.fact;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import nl.baken.truth.log.Event;
import nl.baken.truth.log.Precision;
import nl.baken.truth.log.World;

/** The days on which something may have been: the one that the source wrote, or all of a month or a year. */
public final class Days {

    private Days() {}

    /** Whether it was after the day by which it was due: only when it cannot have been in time. */
    public static Answer isLate(Event event, LocalDate due, World world) {
        if (!event.isDated()) {
            return Answer.NO;
        }
        Set<LocalDate> days = of(event, world);
        boolean late = event.earliest().isAfter(due);
        boolean others = days.stream().allMatch(day -> day.isAfter(due) == late);
        return others || event.precision() != Precision.INSTANT ? Answer.of(late) : Answer.UNSURE;
    }

    /** The days that an output may give for it. */
    public static Set<LocalDate> of(Event event, World world) {
        Set<LocalDate> days = new TreeSet<>(Set.of(event.day()));
        if (event.precision() == Precision.INSTANT) {
            days.add(event.time().atZoneSameInstant(world.zone()).toLocalDate());
        } else if (event.precision() != Precision.DAY) {
            days.add(event.earliest());
            days.add(event.latest());
            days.add(event.occurred().atOffset(ZoneOffset.UTC).toLocalDate());
        }
        return days;
    }
}
