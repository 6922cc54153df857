package nl.baken.riskmodel.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes of a file as text; what cannot be read is a problem. */
public final class FileText {

    /** In bytes; far more than a model of ten risks takes. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private FileText() {}

    /**
     * The text without a byte order mark.
     *
     * @param bytes of the whole file, or one more than {@link #LARGEST} of them
     */
    public static Optional<String> of(byte[] bytes, Problems problems) {
        if (bytes.length > LARGEST) {
            problems.add(Place.START, "", "more than " + LARGEST + " bytes", "a file of at most that size");
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            problems.add(Place.START, "", "bytes that are not UTF-8", "text in UTF-8: save the file as UTF-8");
            return Optional.empty();
        }
    }
}
