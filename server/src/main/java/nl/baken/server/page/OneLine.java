package nl.baken.server.page;

/** Texts that others wrote, as one line of a page: nothing in them turns the direction of what comes after it, or breaks the line. */
final class OneLine {

    private static final int LONGEST = 600;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private OneLine() {}

    /** The text as one line; what is cut off is shown by an ellipsis. */
    static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isBlank(character)) {
                line.append(' ');
            } else if (isShown(character)) {
                line.appendCodePoint(character);
            }
        });
        String whole = line.toString().replaceAll(" {2,}", " ").strip();
        return whole.codePointCount(0, whole.length()) <= LONGEST
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST - 1)).strip() + '…';
    }

    private static boolean isBlank(int character) {
        int type = Character.getType(character);
        return Character.isISOControl(character)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** The two joiners are letters of some scripts; other format characters turn the direction of text, or are not seen. */
    private static boolean isShown(int character) {
        int type = Character.getType(character);
        boolean isJoiner = character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER;
        return type != Character.SURROGATE && (type != Character.FORMAT || isJoiner);
    }
}
