package nl.baken.assessment.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import nl.baken.output.Text;

/**
 * How dates, numbers and texts are written in a language. The months stand here and are not taken from the JDK, whose names
 * change from version to version; the bytes of outputs may not.
 */
enum Language {
    DUTCH("januari februari maart april mei juni juli augustus september oktober november december", ',') {
        @Override
        String of(Text text) {
            return text.getNl();
        }
    },
    ENGLISH("January February March April May June July August September October November December", '.') {
        @Override
        String of(Text text) {
            return text.getEn();
        }
    };

    private static final Pattern SPACES = Pattern.compile("\\s{2,}|[^\\S ]");
    private static final int LONGEST_QUOTE = 160;
    private static final double NO_DECIMALS_FROM = 100;
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private final List<String> months;
    private final char decimalSeparator;

    Language(String months, char decimalSeparator) {
        this.months = List.of(months.split(" ", -1));
        this.decimalSeparator = decimalSeparator;
    }

    abstract String of(Text text);

    String write(Object argument) {
        return switch (argument) {
            case LocalDate day -> day.getDayOfMonth() + " " + months.get(day.getMonthValue() - 1) + " " + day.getYear();
            case YearMonth month -> months.get(month.getMonthValue() - 1) + " " + month.getYear();
            case Text text -> of(text);
            case Double number -> number(number).replace('.', decimalSeparator);
            case null, default -> onOneLine(String.valueOf(argument));
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

    private static String onOneLine(String quote) {
        if (quote.length() <= LONGEST_QUOTE && isOnOneLine(quote)) {
            return quote;
        }
        String line = SPACES.matcher(quote.strip()).replaceAll(" ");
        return line.length() <= LONGEST_QUOTE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_QUOTE) - 1)) + "…";
    }

    /** Most are: no space at either end, none beside another, and none of another kind. */
    private static boolean isOnOneLine(String quote) {
        boolean afterSpace = true;
        for (int i = 0; i < quote.length(); i++) {
            char next = quote.charAt(i);
            if (next == ' ' ? afterSpace : Character.isWhitespace(next)) {
                return false;
            }
            afterSpace = next == ' ';
        }
        return !afterSpace || quote.isEmpty();
    }
}
