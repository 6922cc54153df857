package nl.baken.engine.notify;

import java.time.LocalDate;

/** Which days nobody works, beside Saturdays and Sundays. */
@FunctionalInterface
public interface Holidays {

    boolean isHoliday(LocalDate day);
}
