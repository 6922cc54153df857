package nl.baken.serde;

import java.util.Arrays;
import java.util.Random;

/** Ways in which bytes get damaged. */
final class Mutation {

    /** A length of 2^31 - 1 - 8, and a count of 2^31 - 9, as Avro writes it. */
    private static final byte[] HUGE = {(byte) 0xEE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F};

    private Mutation() {}

    /** The bytes with one to four damages. */
    static byte[] any(Random random, byte[] bytes) {
        byte[] mutated = bytes.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            mutated = one(random, mutated);
        }
        return mutated;
    }

    /** The bytes with a huge length at a place. */
    static byte[] hugeLength(byte[] bytes, int at) {
        return splice(bytes, at, HUGE, 1);
    }

    private static byte[] one(Random random, byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> splice(bytes, at, random(random), 0);
            case 2 -> splice(bytes, at, new byte[0], 1 + random.nextInt(8));
            case 3 -> hugeLength(bytes, at);
            case 4 -> splice(bytes, at, random(random), 8);
            default -> flipped(bytes, at, random.nextInt(8));
        };
    }

    private static byte[] random(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(8)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, int at, int bit) {
        byte[] flipped = bytes.clone();
        if (at < flipped.length) {
            flipped[at] ^= (byte) (1 << bit);
        }
        return flipped;
    }

    private static byte[] splice(byte[] bytes, int at, byte[] inserted, int removed) {
        int rest = Math.min(bytes.length, at + removed);
        byte[] spliced = Arrays.copyOf(bytes, at + inserted.length + bytes.length - rest);
        System.arraycopy(inserted, 0, spliced, at, inserted.length);
        System.arraycopy(bytes, rest, spliced, at + inserted.length, bytes.length - rest);
        return spliced;
    }
}
