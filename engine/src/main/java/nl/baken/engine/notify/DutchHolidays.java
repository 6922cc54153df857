package nl.baken.engine.notify;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/**
 * The days of the Algemene termijnenwet, article 3, with Good Friday: no term of Dutch administrative law ends on them, and
 * councils and their offices are closed on most.
 */
public final class DutchHolidays implements Holidays {

    private static final int GOOD_FRIDAY = -2;
    private static final int EASTER_MONDAY = 1;
    private static final int ASCENSION = 39;
    private static final int WHIT_MONDAY = 50;
    private static final int KINGS_DAY = 27;
    private static final int LIBERATION_DAY = 5;
    private static final int CHRISTMAS = 25;

    @Override
    public boolean isHoliday(LocalDate day) {
        int year = day.getYear();
        LocalDate easter = easter(year);
        return Set.of(
                        LocalDate.of(year, Month.JANUARY, 1),
                        easter.plusDays(GOOD_FRIDAY),
                        easter,
                        easter.plusDays(EASTER_MONDAY),
                        kingsDay(year),
                        LocalDate.of(year, Month.MAY, LIBERATION_DAY),
                        easter.plusDays(ASCENSION),
                        easter.plusDays(WHIT_MONDAY),
                        LocalDate.of(year, Month.DECEMBER, CHRISTMAS),
                        LocalDate.of(year, Month.DECEMBER, CHRISTMAS + 1))
                .contains(day);
    }

    private static LocalDate kingsDay(int year) {
        LocalDate birthday = LocalDate.of(year, Month.APRIL, KINGS_DAY);
        return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }

    /** Easter Sunday in the Gregorian calendar, by the method of Butcher in the form of Meeus. */
    @SuppressWarnings("checkstyle:MagicNumber")
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - moon - inCentury % 4) % 7;
        int late = (golden + 11 * moon + 22 * weekday) / 451;
        int days = moon + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
