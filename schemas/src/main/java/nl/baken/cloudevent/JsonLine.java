package nl.baken.cloudevent;

/** One line of JSON Lines and what comes of it. For use by one thread at a time. */
public final class JsonLine {

    private final long number;
    private final byte[] bytes;
    private Read read;

    /** A line that is read when somebody asks, by whichever thread does. */
    JsonLine(long number, byte[] bytes) {
        this(number, bytes, null);
    }

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

    /** How many bytes were received, without the end of the line; 1 MiB at most. */
    public int length() {
        return bytes.length;
    }

    /**
     * The event, or the violations that make the line invalid. Parsed at the first call, since parsing takes most of
     * the time.
     */
    public Read read() {
        if (read == null) {
            read = CloudEventJson.read(bytes);
        }
        return read;
    }
}
