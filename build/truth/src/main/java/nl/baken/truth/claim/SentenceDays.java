package nl.baken.truth.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and names in sentences, Dutch and English. */
final class SentenceDays {

    private static final List<String> ENGLISH = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> DUTCH = List.of(
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
    private static final String MONTHS = String.join("|", ENGLISH) + "|" + String.join("|", DUTCH);
    /** A day in words. */
    static final String DAY = "\\d{1,2} \\p{L}+ \\d{4}";

    private static final Pattern DAYS =
            Pattern.compile("\\b(\\d{1,2}) (" + MONTHS + ") (\\d{4})\\b", Pattern.CASE_INSENSITIVE);

    private SentenceDays() {}

    /** All days that a sentence names. */
    static List<LocalDate> in(String sentence) {
        List<LocalDate> days = new ArrayList<>();
        Matcher found = DAYS.matcher(sentence);
        while (found.find()) {
            String month = found.group(2).toLowerCase(Locale.ROOT);
            int number = Math.max(ENGLISH.indexOf(month), DUTCH.indexOf(month)) + 1;
            days.add(LocalDate.of(Integer.parseInt(found.group(3)), number, Integer.parseInt(found.group(1))));
        }
        return days;
    }
}
