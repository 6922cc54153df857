package nl.baken.cli.letter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import nl.baken.cloudevent.RecordJson;
import nl.baken.serde.Decoded;
import nl.baken.serde.RecordDecoder;

/**
 * What is in a letter, for people.
 *
 * @param decoder of events and of what steering groups do
 */
public record Contents(RecordDecoder decoder) {

    private static final int BYTES_A_LINE = 16;
    private static final int LINES = 32;

    /** The record that the bytes are, the text that they are, or the first of the bytes. */
    public String of(byte[] value) {
        if (value == null) {
            return "no value";
        }
        if (decoder.decode(value) instanceof Decoded.Known known) {
            return known.record().getSchema().getFullName() + ' ' + RecordJson.write(known.record());
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException noText) {
            return bytes(value);
        }
    }

    private static String bytes(byte[] value) {
        StringBuilder lines = new StringBuilder();
        HexFormat pairs = HexFormat.ofDelimiter(" ");
        for (int from = 0; from < value.length && from < LINES * BYTES_A_LINE; from += BYTES_A_LINE) {
            int to = Math.min(value.length, from + BYTES_A_LINE);
            lines.append(String.format(Locale.ROOT, "%08x  ", from))
                    .append(pairs.formatHex(value, from, to))
                    .append('\n');
        }
        return lines.append(value.length).append(" bytes").toString();
    }
}
