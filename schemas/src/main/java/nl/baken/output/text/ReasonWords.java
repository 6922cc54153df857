package nl.baken.output.text;

import java.util.regex.Pattern;

/**
 * Reasons of a risk as people are shown them. Alerting writes them with what they weigh in a word and in decibans; the word is
 * enough for people, and the number is in the record.
 */
public final class ReasonWords {

    private static final Pattern DECIBANS =
            Pattern.compile("(\\((?:weegt|weighs) [\\p{L} ]{1,30}): [+-]?\\d+(?:[.,]\\d+)? dB\\)$");

    private ReasonWords() {}

    /** The reason without a number of decibans at its end. */
    public static String of(String reason) {
        return DECIBANS.matcher(reason).replaceFirst("$1)");
    }
}
