package nl.baken.validation;

import java.util.List;

/** Two fields of which either both have a value or none. */
final class Together {

    private Together() {}

    static void refuseHalf(String first, Object ofFirst, String second, Object ofSecond, List<Violation> found) {
        if (ofFirst == null && ofSecond != null) {
            found.add(missing(first, second));
        } else if (ofFirst != null && ofSecond == null) {
            found.add(missing(second, first));
        }
    }

    private static Violation missing(String path, String other) {
        return new Violation(path, ViolationReason.MISSING, "nothing", "a value, because there is one in " + other);
    }
}
