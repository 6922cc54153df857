package nl.baken.streams.intake;

import static nl.baken.topic.TopicCatalog.PROJECT_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.baken.contract.EventGenerator;
import nl.baken.contract.EventTypes;
import nl.baken.engine.admission.AdmissionCheck;
import nl.baken.engine.admission.DeadLetterHeaders;
import nl.baken.event.ClockTicked;
import nl.baken.event.EventHeader;
import nl.baken.streams.topology.Counters;
import nl.baken.tries.Tries;
import nl.baken.validation.ControlEvents;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/**
 * Promise: of whatever clients send, in any mixture and however damaged, each record is either in the log, as an event that
 * keeps every rule and under its project, or in dead-letters as it came; and events keep the order in which they were sent.
 */
class RandomMixturesTest {

    private static final int RECORDS = 5_000;

    @Test
    void shouldAccountForEveryRecordInItsOrder() {
        Tries tries = Tries.of(RECORDS);
        Random random = new Random(tries.seed());
        EventGenerator generator = new EventGenerator(tries.seed());
        try (IntakeDriver driver = new IntakeDriver()) {
            // Given
            List<Sent> sent = new ArrayList<>();
            List<SpecificRecord> whole = new ArrayList<>();
            for (int i = 0; i < tries.count(); i++) {
                SpecificRecord event =
                        random.nextInt(20) == 0 ? new ClockTicked(IntakeDriver.ARRIVAL) : plain(generator.next());
                Sent message = message(event, random, driver);
                boolean damaged = random.nextInt(3) == 0;
                sent.add(damaged ? damaged(message, random) : message);
                if (!damaged && ControlEvents.objection(event).isEmpty()) {
                    whole.add(event);
                }
            }

            // When
            sent.forEach(message -> driver.send(bytes(random), message.value(), message.headers()));

            // Then
            List<TestRecord<byte[], byte[]>> letters = driver.letters();
            List<TestRecord<byte[], byte[]>> events = driver.read(PROJECT_EVENTS);
            String seed = "seed " + tries.seed();
            assertThat(letters.size() + events.size()).as(seed).isEqualTo(tries.count());
            assertThat(driver.counted(Counters.RECEIVED, "")).as(seed).isEqualTo(tries.count());
            assertThat(driver.counted(Counters.REFUSED, "")).as(seed).isEqualTo(letters.size());
            assertThat(driver.counted(Counters.ACCEPTED, "")).as(seed).isEqualTo(events.size());
            assertThat(letters).as(seed).allSatisfy(letter -> isAsItCame(letter, sent));
            assertThat(events).as(seed).allSatisfy(event -> isInOrder(event, driver));
            holdsInOrder(events, whole, driver, seed);
        }
    }

    private static Sent message(SpecificRecord event, Random random, IntakeDriver driver) {
        return switch (random.nextInt(5)) {
            case 0 -> Sent.structured(event);
            case 1 -> Sent.withoutHeaders(event);
            case 2 -> Sent.binary(event);
            case 3 -> new Sent(driver.encodeGeneric(Sent.generic(event)), new RecordHeaders());
            default -> new Sent(driver.encode(event), new RecordHeaders());
        };
    }

    private static Sent damaged(Sent message, Random random) {
        byte[] value = message.value().clone();
        Headers headers = new RecordHeaders(message.headers().toArray());
        switch (random.nextInt(6)) {
            case 0 -> {
                return new Sent(null, headers);
            }
            case 1 -> {
                return new Sent(Arrays.copyOf(value, random.nextInt(value.length + 20)), headers);
            }
            case 2 -> {
                return new Sent(bytes(random), headers);
            }
            case 3 -> headers.add("ce_" + (random.nextBoolean() ? "time" : "type"), bytes(random));
            case 4 -> headers.add("content-type", random.nextBoolean() ? bytes(random) : Sent.bytes("text/plain"));
            default -> {
                for (int i = 0; i < 3; i++) {
                    value[random.nextInt(value.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
        }
        return new Sent(value, headers);
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(50)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void isAsItCame(TestRecord<byte[], byte[]> letter, List<Sent> sent) {
        Sent original = sent.get(Integer.parseInt(IntakeDriver.header(letter, DeadLetterHeaders.OFFSET)));
        assertThat(letter.value()).isEqualTo(original.value());
        assertThat(Stream.of(letter.headers().toArray()).map(Header::key))
                .containsAll(
                        Stream.of(original.headers().toArray()).map(Header::key).toList());
        assertThat(IntakeDriver.header(letter, DeadLetterHeaders.REASON)).isNotBlank();
        assertThat(IntakeDriver.header(letter, DeadLetterHeaders.MESSAGE)).isNotBlank();
    }

    private static void isInOrder(TestRecord<byte[], byte[]> written, IntakeDriver driver) {
        SpecificRecord event = driver.decode(written.value());
        assertThat(AdmissionCheck.ofEvent(new String(written.key(), StandardCharsets.UTF_8), event))
                .isEmpty();
    }

    private static void holdsInOrder(
            List<TestRecord<byte[], byte[]>> written, List<SpecificRecord> whole, IntakeDriver driver, String seed) {
        assertThat(written.stream().map(TestRecord::value).map(driver::decode).toList())
                .as(seed)
                .containsSubsequence(whole);
    }

    /** Without extensions, of which the binary mode knows texts alone, and with a time that its source gave. */
    private static SpecificRecord plain(SpecificRecord event) {
        EventHeader header = EventTypes.headerOf(event).orElseThrow();
        header.put(header.getSchema().getField("recordedAtAssumed").pos(), false);
        header.put(header.getSchema().getField("extensions").pos(), Map.of());
        return event;
    }
}
