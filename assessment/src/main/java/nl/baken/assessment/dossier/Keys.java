package nl.baken.assessment.dossier;

import java.text.Normalizer;

/**
 * What names are compared by: their canonical composed form (NFC), without blanks around them. What people read stays as
 * it was written last.
 */
public final class Keys {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Keys() {}

    /** The key of a name; null of null. The key of a key is the key. */
    public static String of(String name) {
        if (name == null || isPlain(name)) {
            return name;
        }
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        int from = 0;
        int to = composed.length();
        while (from < to && isBlank(composed.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(composed.charAt(to - 1))) {
            to--;
        }
        return composed.substring(from, to);
    }

    /** The key of a name within another; two pairs have the same key only when they are the same. */
    public static String of(String name, String within) {
        String key = of(name);
        // The length in front says where the first ends, whatever characters are in it.
        return within == null ? '-' + key : key.length() + "|" + key + of(within);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == BYTE_ORDER_MARK;
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > '~' || name.charAt(i) < ' ') {
                return false;
            }
        }
        return name.isEmpty() || (name.charAt(0) != ' ' && name.charAt(name.length() - 1) != ' ');
    }
}
