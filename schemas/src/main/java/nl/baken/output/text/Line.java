package nl.baken.output.text;

/**
 * Texts that others wrote, as one line of a mail or a page: no control characters, no line breaks, nothing that turns the direction of what
 * comes after it, and not endless.
 */
public final class Line {

    /** Longer than any sentence of an alert ought to be, in characters as Unicode counts them. */
    static final int LONGEST = 600;

    private static final int REPLACEMENT = 0xFFFD;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Line() {}

    /** The text as one line of at most {@link #LONGEST} characters. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /**
     * The text as one line; what is cut off is shown by an ellipsis.
     *
     * @param longest in characters as Unicode counts them, at least 1
     */
    public static String of(String text, int longest) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isBreak(character)) {
                line.append(' ');
            } else if (!isInvisible(character)) {
                line.appendCodePoint(isHalf(character) ? REPLACEMENT : character);
            }
        });
        String whole = line.toString().replaceAll(" {2,}", " ").strip();
        if (whole.codePointCount(0, whole.length()) <= longest) {
            return whole;
        }
        return whole.substring(0, whole.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }

    private static boolean isBreak(int character) {
        int type = Character.getType(character);
        return Character.isISOControl(character)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Format characters, such as those that turn the direction of text. The two joiners are letters of some scripts. */
    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT
                && character != ZERO_WIDTH_JOINER
                && character != ZERO_WIDTH_NON_JOINER;
    }

    /** Half of a pair, which no encoding has. */
    private static boolean isHalf(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }
}
