package nl.baken.cli.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.baken.output.Text;

/** The language in which a report is written. Steering groups read Dutch or English. */
public enum Words {
    NL("nl"),
    EN("en");

    private final DateTimeFormatter days;

    Words(String language) {
        days = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.of(language)).withZone(ZoneOffset.UTC);
    }

    /** The language of this locale: Dutch for Dutch, English for every other. */
    public static Words of(Locale locale) {
        return locale.getLanguage().equals("nl") ? NL : EN;
    }

    public String of(Text text) {
        return say(text.getNl(), text.getEn());
    }

    public String say(String dutch, String english) {
        return this == NL ? dutch : english;
    }

    /** A day, in UTC. */
    public String day(Instant moment) {
        return days.format(moment);
    }

    public String day(LocalDate day) {
        return days.format(day);
    }

    /** A number with a sign and one decimal, as a weight of evidence is shown. */
    public String weight(double decibans) {
        return String.format(this == NL ? Locale.of("nl") : Locale.ENGLISH, "%+.1f", decibans);
    }

    /** A share between 0 and 1 as a percentage without false precision. */
    public String percentage(double share) {
        double percentage = share * 100;
        if (percentage < 1) {
            return "< 1%";
        }
        return percentage > 99 ? "> 99%" : Math.round(percentage) + "%";
    }
}
