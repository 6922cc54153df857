package nl.baken.assessment.text;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import nl.baken.event.Precision;
import nl.baken.output.Text;

/** When something was true, as far as that is known, for a place in a sentence. What is undated needs another sentence. */
public final class PrintedDay {

    private PrintedDay() {}

    /** The day, the month or the year, for a place such as "since {0}". */
    public static Object of(LocalDate day, Precision precision) {
        return switch (precision) {
            case MONTH -> YearMonth.from(day);
            case YEAR -> Year.from(day);
            case INSTANT, DAY, SYNTHETIC, UNKNOWN -> day;
        };
    }

    /** The same with its preposition: on a day, in a month or a year. */
    public static Text when(LocalDate day, Precision precision) {
        boolean coarse = precision == Precision.MONTH || precision == Precision.YEAR;
        return coarse ? Wording.of("date.in", of(day, precision)) : Wording.of("date.on", day);
    }
}
