package nl.baken.cloudevent;

/** One line of JSON Lines and what came of it. */
public final class JsonLine {

    private final long number;
    private final byte[] bytes;
    private final Read read;

    JsonLine(long number, byte[] bytes, Read read) {
        this.number = number;
        this.bytes = bytes;
        this.read = read;
    }

    /** Number of the line in its file, from 1; blank lines count. */
    public long number() {
        return number;
    }

    /** The line as it was received, without its end; the first MiB of a line that is too large. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The event, or why it is none. */
    public Read read() {
        return read;
    }
}
