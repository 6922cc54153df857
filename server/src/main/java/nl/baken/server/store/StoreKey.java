package nl.baken.server.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The key of a stored record: the sort, the names of the thing, the moment, and the place in its topic, so that keys in the
 * order of their bytes are the versions of a thing in the order of time.
 *
 * @param kind of the record
 * @param names of the thing, the first the widest: all things whose names begin alike lie together
 * @param at in milliseconds since 1970 UTC
 * @param place of records of one moment, the later the higher
 */
record StoreKey(Kind kind, List<String> names, long at, long place) {

    private static final int MOMENT = 2 * Long.BYTES;

    StoreKey {
        names = List.copyOf(names);
    }

    byte[] bytes() {
        byte[] prefix = prefix(kind, names);
        // The sign bit is turned, so that what is before 1970 comes first.
        return ByteBuffer.allocate(prefix.length + MOMENT)
                .put(prefix)
                .putLong(at ^ Long.MIN_VALUE)
                .putLong(place)
                .array();
    }

    /** What the keys of all versions of all things begin with whose first names these are. */
    static byte[] prefix(Kind kind, List<String> names) {
        byte[][] texts = names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        ByteBuffer buffer = ByteBuffer.allocate(1
                + Arrays.stream(texts)
                        .mapToInt(text -> Short.BYTES + text.length)
                        .sum());
        buffer.put((byte) kind.letter());
        for (byte[] text : texts) {
            buffer.putShort((short) text.length).put(text);
        }
        return buffer.array();
    }

    /** True of the key of a version of the thing whose versions begin with these bytes. */
    static boolean isOf(byte[] thing, byte[] key) {
        return key.length == thing.length + MOMENT && Arrays.equals(key, 0, thing.length, thing, 0, thing.length);
    }

    /** What all versions of one thing begin with. */
    static byte[] thing(byte[] key) {
        return Arrays.copyOf(key, key.length - MOMENT);
    }

    /** The names in a key, each after its length. */
    static List<String> names(byte[] key) {
        ByteBuffer buffer = ByteBuffer.wrap(key, 1, key.length - MOMENT - 1);
        List<String> names = new ArrayList<>();
        while (buffer.hasRemaining()) {
            byte[] text = new byte[Short.toUnsignedInt(buffer.getShort())];
            buffer.get(text);
            names.add(new String(text, StandardCharsets.UTF_8));
        }
        return names;
    }

    static long at(byte[] key) {
        return ByteBuffer.wrap(key, key.length - MOMENT, Long.BYTES).getLong() ^ Long.MIN_VALUE;
    }
}
