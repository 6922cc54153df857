package nl.baken.validation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks a text.
 *
 * @param limits of the field
 * @param neverBlank true when a blank text is a violation
 * @param ofEvent true for events, in which personal fields hold pseudonyms and roles; a subscription holds addresses
 */
record TextCheck(FieldLimits limits, boolean neverBlank, boolean ofEvent) {

    private static final Pattern MAIL_ADDRESS = Pattern.compile("[\\w.+-]@[\\w-]+\\.\\w");

    void check(CharSequence text, String at, List<Violation> found) {
        if (neverBlank && text.toString().isBlank()) {
            found.add(violation(at, ViolationReason.BLANK, text, "a text that is not blank"));
        } else if (text.length() > limits.maxLength()) {
            String length = "a text of " + text.length() + " characters";
            found.add(new Violation(
                    at, ViolationReason.TOO_LONG, length, "at most " + limits.maxLength() + " characters"));
        } else if (!isText(text)) {
            found.add(violation(at, ViolationReason.NOT_TEXT, text, "a text without NUL and half characters"));
        } else if (limits.pattern() != null && !limits.pattern().matcher(text).matches()) {
            found.add(violation(at, ViolationReason.PATTERN, text, "a text that matches " + limits.pattern()));
        } else if (ofEvent && limits.personal() && MAIL_ADDRESS.matcher(text).find()) {
            found.add(violation(
                    at, ViolationReason.PERSONAL_DATA, text, "no e-mail address: a pseudonym, a role or no name"));
        }
    }

    private Violation violation(String at, ViolationReason reason, CharSequence text, String expected) {
        return new Violation(at, reason, Excerpt.ofText(text, limits.hidden()), expected);
    }

    /** NUL ends texts in databases, and half of a surrogate pair has no UTF-8. */
    private static boolean isText(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
