package nl.baken.assessment.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.output.Text;

/** Sentences for steering groups, in Dutch and English. */
public final class Wording {

    private static final List<String> MAANDEN = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final int LONGEST_QUOTE = 160;
    private static final double NO_DECIMALS_FROM = 100;
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private Wording() {}

    /**
     * A sentence in both languages.
     *
     * @param nl Dutch, with {@code {0}}, {@code {1}} ... where the arguments go
     * @param en English, likewise
     * @param arguments dates, numbers and texts are written as each language does; anything else as it prints itself,
     *     on one line
     */
    public static Text of(String nl, String en, Object... arguments) {
        return new Text(fill(nl, arguments, Wording::dutch), fill(en, arguments, Wording::english));
    }

    /** In one pass: what an argument holds is never taken for a place. */
    private static String fill(String sentence, Object[] arguments, Function<Object, String> language) {
        return PLACE.matcher(sentence)
                .replaceAll(
                        place -> Matcher.quoteReplacement(language.apply(arguments[Integer.parseInt(place.group(1))])));
    }

    private static String dutch(Object argument) {
        return switch (argument) {
            case LocalDate day ->
                day.getDayOfMonth() + " " + MAANDEN.get(day.getMonthValue() - 1) + " " + day.getYear();
            case Text text -> text.getNl();
            case Double number -> number(number).replace('.', ',');
            case null, default -> onOneLine(argument);
        };
    }

    private static String english(Object argument) {
        return switch (argument) {
            case LocalDate day -> day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
            case Text text -> text.getEn();
            case Double number -> number(number);
            case null, default -> onOneLine(argument);
        };
    }

    private static String number(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        BigDecimal rounded = Math.abs(number) >= NO_DECIMALS_FROM
                ? exact.setScale(0, RoundingMode.HALF_UP)
                : exact.round(THREE_DIGITS);
        return rounded.stripTrailingZeros().toPlainString();
    }

    private static String onOneLine(Object argument) {
        String line = String.valueOf(argument).strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_QUOTE) - 1)) + "…";
    }
}
