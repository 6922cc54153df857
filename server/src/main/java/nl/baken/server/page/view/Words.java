package nl.baken.server.page.view;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.baken.assessment.text.Catalogue;
import nl.baken.assessment.text.Names;
import nl.baken.assessment.text.PrintedDay;
import nl.baken.event.Phase;
import nl.baken.event.Precision;
import nl.baken.output.Advice;
import nl.baken.output.RiskLevel;
import nl.baken.output.Text;

/** The language of a page: its sentences, and how it writes names, days and numbers. */
public enum Words {
    NL("nl"),
    EN("en");

    /** The language of steering groups whose browser asks for neither. */
    public static final Words USUAL = NL;

    private static final Catalogue CATALOGUE = new Catalogue("nl.baken.server.page.messages");

    /** Days of a page are those of the Netherlands, as in questions. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final int MOST_DECIMALS = 2;

    private final String code;
    private final Locale locale;
    private final DateTimeFormatter moments;

    Words(String code) {
        this.code = code;
        locale = Locale.of(code, code.equals("nl") ? "NL" : "GB");
        moments = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", locale);
    }

    /** As HTML names it, and as it stands first in the path. */
    public String code() {
        return code;
    }

    /** The other language. */
    public Words other() {
        return this == NL ? EN : NL;
    }

    /**
     * A sentence of the catalogue.
     *
     * @param arguments what its places are filled with
     * @throws IllegalArgumentException when there is no such sentence
     */
    public String text(String key, Object... arguments) {
        return of(CATALOGUE.text(key, arguments));
    }

    /** The same, or something else when there is no such sentence: for words that a later version may have. */
    public String textOr(String key, String otherwise) {
        return CATALOGUE.has(key) ? text(key) : otherwise;
    }

    /** The text in this language; empty for null. */
    public String of(Text text) {
        return text == null ? "" : this == NL ? text.getNl() : text.getEn();
    }

    /** What a symbol of the contract is called: as in the sentences of assessment, and else by the sentence of its type and name. */
    public String name(Enum<?> symbol) {
        return switch (symbol) {
            case Phase phase -> of(Names.of(phase));
            case Advice advice -> of(Names.of(advice));
            case RiskLevel level -> of(Names.of(level));
            default -> text(key(symbol));
        };
    }

    /** The key in the catalogue of what a symbol is called: of {@code Knowledge.FAIR} it is {@code Knowledge.FAIR}. */
    private static String key(Enum<?> symbol) {
        return symbol.getDeclaringClass().getSimpleName() + '.' + symbol.name();
    }

    /** The day of a moment. */
    public String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, ZONE));
    }

    /** A day; empty for null. */
    public String day(LocalDate day) {
        return day == null ? "" : text("day", day);
    }

    /** A day, a month or a year, as exact as it is known; empty for null. */
    public String day(LocalDate day, Precision precision) {
        if (day == null) {
            return "";
        }
        if (precision == Precision.SYNTHETIC) {
            return text("day.unknown");
        }
        return text("day", PrintedDay.of(day, precision == null ? Precision.DAY : precision));
    }

    /** A moment to the minute. */
    public String moment(Instant moment) {
        return moments.format(ZonedDateTime.ofInstant(moment, ZONE));
    }

    /** A number with as many digits as a reader can use. */
    public String number(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    /** An amount in euro. */
    public String euro(double amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        BigDecimal exact = BigDecimal.valueOf(amount);
        boolean whole = exact.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : MOST_DECIMALS);
        format.setMaximumFractionDigits(whole ? 0 : MOST_DECIMALS);
        return "€ " + format.format(exact);
    }

    /** A share of a whole as a percentage. */
    public String share(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }
}
