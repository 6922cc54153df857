package nl.baken.streams.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/** What values a setting takes. {@link #toString()} has it in words, for errors and the reference page. */
final class Expected implements ConfigDef.Validator {

    private final Predicate<Object> fits;
    private final String words;

    private Expected(Predicate<Object> fits, String words) {
        this.fits = fits;
        this.words = words;
    }

    /** A text that matches a regular expression as a whole. */
    static Expected text(String pattern, String words) {
        return new Expected(value -> value.toString().matches(pattern), words);
    }

    static Expected oneOf(Enum<?>... values) {
        List<String> names = List.of(values).stream().map(Enum::name).toList();
        return new Expected(value -> names.contains(value.toString()), String.join(" or ", names));
    }

    static Expected truth() {
        return new Expected(value -> true, "true or false");
    }

    /** A whole number, both bounds included; without an upper bound when that is the largest there is. */
    static Expected number(int least, int most) {
        return new Expected(
                value -> (int) value >= least && (int) value <= most,
                most == Integer.MAX_VALUE
                        ? "a whole number, " + least + " at least"
                        : "a whole number from " + least + " to " + most);
    }

    /** The same, or one other number that has a meaning of its own. */
    static Expected numberOr(int other, int least, int most) {
        return new Expected(
                value -> (int) value == other || ((int) value >= least && (int) value <= most),
                other + ", or a whole number from " + least + " to " + most);
    }

    /** A duration as ISO 8601 writes it, both bounds included. */
    static Expected duration(String least, String most) {
        Duration shortest = Duration.parse(least);
        Duration longest = Duration.parse(most);
        return new Expected(
                value -> {
                    Duration duration = Duration.parse(value.toString());
                    return duration.compareTo(shortest) >= 0 && duration.compareTo(longest) <= 0;
                },
                "an ISO 8601 duration from " + least + " to " + most);
    }

    @Override
    public void ensureValid(String name, Object value) {
        if (value != null && !holds(value)) {
            throw new ConfigException(name + ": expected is " + words);
        }
    }

    private boolean holds(Object value) {
        try {
            return fits.test(value);
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return words;
    }
}
