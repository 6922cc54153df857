package nl.baken.connect.dropfolder;

import java.util.Map;

/**
 * How far a file was read: the offset that Connect keeps for it.
 *
 * @param position bytes before the next line, at least 0
 * @param line number of the last line that was read, from 1; 0 at the start
 * @param digest SHA-256 of the bytes before the position, hexadecimal: distinguishes this file from another of the same
 *     name
 */
record Cursor(long position, long line, String digest) {

    static final Cursor START = new Cursor(0, 0, ContentDigest.EMPTY.hex());

    private static final String POSITION = "position";
    private static final String LINE = "line";
    private static final String DIGEST = "sha256";

    /** The cursor in an offset of Connect; the start when there is none. */
    static Cursor in(Map<String, ?> offset) {
        return offset == null
                ? START
                : new Cursor(
                        ((Number) offset.get(POSITION)).longValue(), ((Number) offset.get(LINE)).longValue(), (String)
                                offset.get(DIGEST));
    }

    Map<String, Object> offset() {
        return Map.of(POSITION, position, LINE, line, DIGEST, digest);
    }
}
