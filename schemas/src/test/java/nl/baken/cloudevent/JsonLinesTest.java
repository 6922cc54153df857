package nl.baken.cloudevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private static final String GOOD = Sample.event("PhaseEntered", "{'phase':'IDEA'}");
    private static final int FIFTY_MEBIBYTES = 50 * 1024 * 1024;

    @Test
    void shouldEndWhereALineHasNoEnd() throws Exception {
        // Given a stream of zeros without end, as a device gives it
        InputStream zeros = new InputStream() {
            @Override
            public int read() {
                return 0;
            }
        };

        // When, then
        try (JsonLines lines = JsonLines.from(zeros)) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(lines::hasNext)
                    .withStackTraceContaining("line 1 has more than");
        }
    }

    @Test
    void shouldNumberLinesAsAnEditorDoes() throws IOException {
        // Given
        String text = "\uFEFF" + GOOD + "\r\n\r\n \t\n" + GOOD + "\nno json\n" + GOOD;

        // When
        List<JsonLine> lines = read(text.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(lines).extracting(JsonLine::number).containsExactly(1L, 4L, 5L, 6L);
        assertThat(lines).extracting(JsonLinesTest::verdict).containsExactly("ok", "ok", "MALFORMED_JSON", "ok");
        assertThat(lines.get(0).bytes()).isEqualTo(GOOD.getBytes(StandardCharsets.UTF_8));
        assertThat(lines.get(2).bytes()).asString().isEqualTo("no json");
    }

    @Test
    void shouldReadFilesThatWerePutOneAfterAnother() throws IOException {
        // Given
        String text = "\uFEFF" + GOOD + "\n\uFEFF" + GOOD + "\n\uFEFF\n" + GOOD;

        // When
        List<JsonLine> lines = read(text.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(lines).extracting(JsonLinesTest::verdict).containsExactly("ok", "ok", "ok");
    }

    @Test
    void shouldGoOnAfterBytesThatAreNoUtf8() throws IOException {
        // Given
        String text = GOOD + "\n\"é\"\n" + GOOD + "\n";

        // When
        List<JsonLine> lines = read(text.getBytes(StandardCharsets.ISO_8859_1));

        // Then
        assertThat(lines).extracting(JsonLinesTest::verdict).containsExactly("ok", "NOT_UTF8", "ok");
    }

    @Test
    void shouldKeepNoMoreOfALineThanAnEventMayHave() throws IOException {
        // Given
        InputStream stream = new SequenceInputStream(
                new Repeated('x', FIFTY_MEBIBYTES),
                new ByteArrayInputStream(("\n" + GOOD).getBytes(StandardCharsets.UTF_8)));

        // When
        List<JsonLine> lines = JsonLines.from(stream).stream().toList();

        // Then
        assertThat(lines).extracting(JsonLinesTest::verdict).containsExactly("TOO_LARGE", "ok");
        assertThat(lines.get(0).bytes()).hasSize(CloudEventJson.MAX_BYTES);
        assertThat(((Read.Refused) lines.get(0).read()).problems())
                .hasToString("[found a line of 52428800 bytes, expected at most 1 MiB in a line (TOO_LARGE)]");
    }

    @Test
    void shouldReportNothingOfNothing() throws IOException {
        // When
        JsonLines lines = JsonLines.from(InputStream.nullInputStream());

        // Then
        assertThat(lines).isExhausted();
        assertThatThrownBy(lines::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void shouldReportWhereTheStreamFailed() throws IOException {
        // Given
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw new IOException("gone");
            }
        };
        JsonLines lines = JsonLines.from(new SequenceInputStream(
                new ByteArrayInputStream((GOOD + "\n{").getBytes(StandardCharsets.UTF_8)), broken));

        // When
        lines.next();

        // Then
        assertThatThrownBy(lines::hasNext)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("After line 1 the stream could not be read.")
                .hasRootCauseMessage("gone");
    }

    @Test
    void shouldCloseWhatItReads() throws IOException {
        // Given
        AtomicBoolean closed = new AtomicBoolean();
        InputStream stream = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        // When
        JsonLines.from(stream).stream().close();

        // Then
        assertThat(closed).isTrue();
    }

    private static List<JsonLine> read(byte[] bytes) throws IOException {
        try (JsonLines lines = JsonLines.from(new ByteArrayInputStream(bytes))) {
            return lines.stream().toList();
        }
    }

    private static String verdict(JsonLine line) {
        return line.read() instanceof Read.Refused refused
                ? refused.problems().get(0).reason().name()
                : "ok";
    }

    /** The same byte many times, without an array of them. */
    private static final class Repeated extends InputStream {

        private final int value;
        private int left;

        Repeated(int value, int times) {
            this.value = value;
            this.left = times;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int filled = Math.min(left, length);
            Arrays.fill(into, offset, offset + filled, (byte) value);
            left -= filled;
            return filled > 0 ? filled : -1;
        }
    }
}
