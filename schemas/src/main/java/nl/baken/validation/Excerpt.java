package nl.baken.validation;

import java.util.Locale;
import java.util.regex.Pattern;

/** Shows what was found, short enough for a message and without contents that may identify a person. */
public final class Excerpt {

    private static final int LONGEST = 80;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[\\x{0}-\\x{FFFF}]]");

    private Excerpt() {}

    /** A text between quotes, or only its length when it may identify a person. */
    public static String ofText(CharSequence text, boolean personal) {
        return personal ? "a text of " + text.length() + " characters" : '"' + shortened(text) + '"';
    }

    /** A value that is no text. */
    public static String of(Object value) {
        return shortened(String.valueOf(value));
    }

    private static String shortened(CharSequence text) {
        String whole = text.length() <= LONGEST
                ? text.toString()
                : text.subSequence(0, LONGEST) + "... (" + text.length() + " characters)";
        return visible(whole.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Zl}\\p{Zp}]", "\uFFFD"));
    }

    /** A text in which what nobody can see, such as a byte order mark, is written as an escape. */
    public static String visible(String text) {
        return INVISIBLE
                .matcher(text)
                .replaceAll(found -> String.format(
                        Locale.ROOT, "\\\\u%04X", (int) found.group().charAt(0)));
    }
}
