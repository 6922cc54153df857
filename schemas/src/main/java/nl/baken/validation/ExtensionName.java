package nl.baken.validation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of CloudEvents extension attributes: what they may be called, and what would be a slip of the pen. */
public final class ExtensionName {

    /** Attributes that CloudEvents or Baken gives a meaning, and that therefore are no extensions. */
    public static final List<String> RESERVED = List.of(
            "specversion",
            "id",
            "source",
            "type",
            "subject",
            "time",
            "recordedtime",
            "occurredprecision",
            "provenance",
            "reporter",
            "timezone",
            "recordedassumed",
            "actor",
            "signin",
            "delivery",
            "organisation",
            "import",
            "datacontenttype",
            "data",
            "data_base64");

    private static final Pattern LEGAL = Pattern.compile("[a-z0-9]{1,64}");
    private static final int SHORTEST_MISTAKABLE = 8;
    private static final int MISTAKES = 2;

    private ExtensionName() {}

    /**
     * What is wrong with the name, as what was expected instead; empty when it is a good one. A name that is nearly one
     * of the long reserved ones is refused, because an event whose {@code recordedtime} is misspelt would silently
     * become known at another time.
     */
    public static Optional<String> objection(String name) {
        if (!LEGAL.matcher(name).matches()) {
            return Optional.of("lower-case letters and digits" + suggestion(name));
        }
        if (RESERVED.contains(name)) {
            return Optional.of("a name that CloudEvents and Baken do not use themselves");
        }
        return RESERVED.stream()
                .filter(reserved -> reserved.length() >= SHORTEST_MISTAKABLE)
                .filter(reserved -> Math.abs(reserved.length() - name.length()) <= MISTAKES
                        && Spelling.distance(name, reserved) <= MISTAKES)
                .findFirst()
                .map(reserved -> reserved + ", or a name that cannot be mistaken for it");
    }

    private static String suggestion(String name) {
        return Spelling.closest(name, RESERVED)
                .map(reserved -> "; did you mean " + reserved + "?")
                .orElse("");
    }
}
