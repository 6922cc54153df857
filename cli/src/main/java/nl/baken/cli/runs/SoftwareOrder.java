package nl.baken.cli.runs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Between which versions of Baken the public topics may change hands. */
final class SoftwareOrder {

    private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\..+");

    private SoftwareOrder() {}

    /** True from a version to itself, to a later one, or to the minor version before it. */
    static boolean isAllowed(String from, String to) {
        Optional<Matcher> before = matched(from);
        Optional<Matcher> after = matched(to);
        if (before.isEmpty() || after.isEmpty()) {
            return from.equals(to);
        }
        int major = number(after.get(), 1) - number(before.get(), 1);
        int minor = number(after.get(), 2) - number(before.get(), 2);
        return major > 0 || (major == 0 && minor >= -1);
    }

    private static int number(Matcher version, int group) {
        return Integer.parseInt(version.group(group));
    }

    private static Optional<Matcher> matched(String version) {
        Matcher matcher = VERSION.matcher(version);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }
}
