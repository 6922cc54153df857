package nl.baken.streams.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import nl.baken.engine.admission.DeadLetterHeaders;
import nl.baken.engine.admission.Rejection;
import nl.baken.topic.TopicCatalog;
import nl.baken.tries.Tries;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.junit.jupiter.api.Test;

/** Promise: a dead letter has room in its topic, whatever was received, and says what it had to leave out. */
class DeadLetterTest {

    private static final int ROOM = TopicCatalog.DEAD_LETTERS.mostBytes();
    private static final RecordMetadata PLACE = new RecordMetadata() {
        @Override
        public String topic() {
            return "baken.events-in";
        }

        @Override
        public int partition() {
            return 3;
        }

        @Override
        public long offset() {
            return 4711;
        }
    };

    @Test
    void shouldKeepEverythingThatHasRoom() {
        // Given
        byte[] key = {1, 2};
        byte[] value = new byte[ROOM - 13_000];
        Headers headers = new RecordHeaders().add("trace", new byte[] {3}).add("empty", null);

        // When
        DeadLetter letter = letter(key, value, headers);

        // Then
        assertThat(letter.key()).isSameAs(key);
        assertThat(letter.value()).isSameAs(value);
        assertThat(letter.headers()).contains(headers.toArray());
        assertThat(letter.headers().lastHeader(DeadLetterHeaders.LEFT_OUT)).isNull();
    }

    @Test
    void shouldLeaveOutAValueWithoutRoomAndTellItsDigest() throws Exception {
        // Given
        byte[] value = new byte[6_000_000];
        new Random(7).nextBytes(value);

        // When
        DeadLetter letter = letter(new byte[] {1}, value, new RecordHeaders().add("trace", new byte[] {3}));

        // Then
        assertThat(letter.key()).containsExactly(1);
        assertThat(letter.value()).isNull();
        assertThat(letter.headers().lastHeader("trace")).isNotNull();
        assertThat(header(letter, DeadLetterHeaders.OFFSET)).isEqualTo("4711");
        assertThat(header(letter, DeadLetterHeaders.LEFT_OUT)).isEqualTo("value");
        assertThat(header(letter, "baken.value-bytes")).isEqualTo("6000000");
        assertThat(header(letter, "baken.value-sha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(value)));
    }

    @Test
    void shouldHaveRoomWhateverWasReceived() {
        Tries tries = Tries.of(200);
        Random random = new Random(tries.seed());
        for (int i = 0; i < tries.count(); i++) {
            // Given
            byte[] key = random.nextInt(4) == 0 ? null : new byte[size(random)];
            byte[] value = random.nextInt(4) == 0 ? null : new byte[size(random)];
            Headers headers = new RecordHeaders();
            int count = random.nextInt(3) == 0 ? random.nextInt(100_000) : random.nextInt(5);
            for (int header = 0; header < count; header++) {
                headers.add("h" + header, count > 100 ? new byte[random.nextInt(40)] : new byte[size(random)]);
            }

            // When
            DeadLetter letter = letter(key, value, headers);

            // Then
            String leftOut = letter.headers().lastHeader(DeadLetterHeaders.LEFT_OUT) == null
                    ? ""
                    : header(letter, DeadLetterHeaders.LEFT_OUT);
            assertThat(size(letter)).as("seed %d", tries.seed()).isLessThanOrEqualTo(ROOM);
            assertThat(letter.key()).as("seed %d", tries.seed()).isSameAs(leftOut.contains("key") ? null : key);
            assertThat(letter.value()).as("seed %d", tries.seed()).isSameAs(leftOut.contains("value") ? null : value);
            assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo("TOO_LARGE");
        }
    }

    @Test
    void shouldTellTheLastRejectionOnly() {
        // Given
        Headers before = new RecordHeaders()
                .add(DeadLetterHeaders.REASON, bytes("PATTERN"))
                .add(DeadLetterHeaders.LEFT_OUT, bytes("value"));

        // When
        DeadLetter letter = letter(null, new byte[1], before);

        // Then
        assertThat(letter.headers().headers(DeadLetterHeaders.REASON))
                .singleElement()
                .satisfies(reason -> assertThat(reason.value()).isEqualTo(bytes("TOO_LARGE")));
        assertThat(letter.headers().lastHeader(DeadLetterHeaders.LEFT_OUT)).isNull();
    }

    private static int size(Random random) {
        return random.nextInt(3) == 0 ? random.nextInt(4_000_000) : random.nextInt(1_000);
    }

    private static long size(DeadLetter letter) {
        long size = (letter.key() == null ? 0L : letter.key().length)
                + (letter.value() == null ? 0 : letter.value().length);
        for (Header header : letter.headers()) {
            size += bytes(header.key()).length + (header.value() == null ? 0 : header.value().length);
        }
        return size;
    }

    private static DeadLetter letter(byte[] key, byte[] value, Headers headers) {
        return DeadLetter.of(
                new Record<>(key, value, 5, headers), new Rejection("TOO_LARGE", "€".repeat(5_000)), PLACE);
    }

    private static String header(DeadLetter letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
