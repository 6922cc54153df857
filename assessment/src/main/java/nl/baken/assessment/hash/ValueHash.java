package nl.baken.assessment.hash;

/** A hash of 64 bits over numbers and texts in an order. Equal values give equal hashes, on every machine. */
public final class ValueHash {

    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long PRIME = 0xBF58476D1CE4E5B9L;
    private static final int SHIFT = 29;

    private long state = SEED;

    /** Adds a number. */
    public ValueHash add(long value) {
        long mixed = (state ^ value) * PRIME;
        state = (mixed ^ (mixed >>> SHIFT)) + SEED;
        return this;
    }

    /** Adds a number; 0.0 and -0.0 differ. */
    public ValueHash add(double value) {
        return add(Double.doubleToLongBits(value));
    }

    /** Adds a text with its length; null differs from every text. */
    public ValueHash add(CharSequence text) {
        if (text == null) {
            return add(-1L);
        }
        int length = text.length();
        add((long) length);
        long four = 0;
        for (int i = 0; i < length; i++) {
            four = four << Character.SIZE | text.charAt(i);
            if ((i & 3) == 3) {
                add(four);
                four = 0;
            }
        }
        return (length & 3) == 0 ? this : add(four);
    }

    /** Adds a symbol by its name. */
    public ValueHash add(Enum<?> symbol) {
        return add(symbol.name());
    }

    public long value() {
        return state;
    }
}
