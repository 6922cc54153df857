package nl.baken.cli.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.baken.assessment.text.Catalogue;
import nl.baken.output.Text;

/** The language in which a report is written. Steering groups read Dutch or English. */
public enum Words {
    NL("nl"),
    EN("en");

    private static final Catalogue CATALOGUE = new Catalogue("nl.baken.cli.report.messages");

    private final DateTimeFormatter days;

    Words(String language) {
        days = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.of(language)).withZone(ZoneOffset.UTC);
    }

    /** The language of this locale: Dutch for Dutch, English for every other. */
    public static Words of(Locale locale) {
        return locale.getLanguage().equals("nl") ? NL : EN;
    }

    public String of(Text text) {
        return this == NL ? text.getNl() : text.getEn();
    }

    /**
     * A sentence of the catalogue.
     *
     * @param arguments what its places are filled with, as they print themselves
     */
    public String text(String key, Object... arguments) {
        return of(CATALOGUE.verbatim(key, arguments));
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
