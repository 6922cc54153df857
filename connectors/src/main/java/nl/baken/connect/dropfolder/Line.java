package nl.baken.connect.dropfolder;

import java.util.Arrays;
import nl.baken.cloudevent.CloudEventJson;

/** A line of a dropped file. */
final class Line {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final byte[] content;
    private final long length;
    private final boolean ended;
    private final FilePlace end;

    /**
     * A line.
     *
     * @param bytes as they are in the file; of a line that is too large, the first part
     * @param length number of bytes in the file, the end of the line included
     * @param ended false when the file ends before the line does
     * @param end the place after it
     */
    Line(byte[] bytes, long length, boolean ended, FilePlace end) {
        this.content = content(bytes);
        this.length = length;
        this.ended = ended;
        this.end = end;
    }

    long number() {
        return end.cursor().line();
    }

    /** The bytes of the line, without its line end and without a byte order mark. */
    byte[] content() {
        return content.clone();
    }

    long length() {
        return length;
    }

    boolean ended() {
        return ended;
    }

    FilePlace end() {
        return end;
    }

    boolean isTooLarge() {
        return length > CloudEventJson.MAX_BYTES;
    }

    boolean isBlank() {
        for (byte b : content) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private static byte[] content(byte[] bytes) {
        int to = bytes.length;
        if (to > 0 && bytes[to - 1] == '\n') {
            to--;
        }
        if (to > 0 && bytes[to - 1] == '\r') {
            to--;
        }
        int mark = BYTE_ORDER_MARK.length;
        boolean marked = to >= mark && Arrays.equals(bytes, 0, mark, BYTE_ORDER_MARK, 0, mark);
        return Arrays.copyOfRange(bytes, marked ? mark : 0, to);
    }
}
