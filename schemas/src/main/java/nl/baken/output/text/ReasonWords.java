package nl.baken.connect.mail.text;

import java.util.regex.Pattern;

/**
 * Reasons of a risk as readers of mail get them. Alerting writes them with what they weigh in a word and in decibans; the word is
 * enough in a mail, and the number is in the record.
 */
final class ReasonWords {

    private static final Pattern DECIBANS =
            Pattern.compile("(\\((?:weegt|weighs) [\\p{L} ]{1,30}): [+-]?\\d+(?:[.,]\\d+)? dB\\)$");

    private ReasonWords() {}

    /** The reason without a number of decibans at its end. */
    static String of(String reason) {
        return DECIBANS.matcher(reason).replaceFirst("$1)");
    }
}
