package nl.baken.export.file;

/**
 * Texts that a spreadsheet would take for a formula, with an apostrophe before them. Taking the apostrophe away gives every text
 * back as it was.
 */
final class Harmless {

    private static final char MARK = '\'';
    private static final String STARTS = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20";

    private Harmless() {}

    static String write(String text) {
        return needsMark(text) ? MARK + text : text;
    }

    static String read(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == MARK && needsMark(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** Also a text that begins with apostrophes before such a sign, so that reading takes away none of its own. */
    private static boolean needsMark(String text) {
        int first = 0;
        while (first < text.length() && (text.charAt(first) == MARK || text.charAt(first) == ' ')) {
            first++;
        }
        return first < text.length() && STARTS.indexOf(text.charAt(first)) >= 0;
    }
}
