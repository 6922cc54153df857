package nl.baken.cli.letter;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a letter stands in dead-letters; written {@code PARTITION@OFFSET}.
 *
 * @param partition 0 or more
 * @param offset 0 or more
 */
public record Place(int partition, long offset) implements Comparable<Place> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})@(\\d{1,18})");
    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::partition).thenComparingLong(Place::offset);

    /** @throws IllegalArgumentException when it is not written so */
    public static Place of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "A place is PARTITION@OFFSET, for instance 0@17, as baken dead-letters list shows it, and not "
                            + written);
        }
        return new Place(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return partition + "@" + offset;
    }
}
